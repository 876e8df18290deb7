package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The quarterly census and visits to tenants. */
class HomeVisitStory extends HomeStory {

    private static final String TOLD =
            "{\"outcome\":\"ANSWERED\",\"tenants\":[\"何先生\"],\"leaseUntil\":\"2027-06-30\",\"hazards\":\"无\"}";

    @Autowired
    List<RecurringJob> jobs;

    private final LocalDate today = LocalDate.now(CommunityZone.DEFAULT);

    @Clause("S03-042")
    void aQuartersCensusShowsItsShareAndIsKeptByTheLastHome(String clause) {
        quarter = town.promising(clause);
        var manager = town.manager(quarter);
        manager.post(desk("/ledger"), "{\"lines\":[\"8,1,2,201,王女士,19900080001,业主\",\"8,1,2,202\"]}");

        var opened = manager.post(desk("/censuses"), "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(manager.post(desk("/censuses"), "").body().path("id").asString())
                .isEqualTo(opened.body().path("id").asString());
        var visits = visits(manager);
        assertThat(visits).hasSize(2);
        assertThat(census(manager).path("share").asDouble()).isZero();
        assertThat(verdict(manager, clause, today)).isIn("not_due", "at_risk");

        assertThat(result(manager, visits.get(0), "{\"outcome\":\"DECLINED\",\"tenants\":[]}")
                        .status())
                .isEqualTo(204);
        assertThat(census(manager).path("share").asDouble()).isEqualTo(50.0);
        assertThat(census(manager).path("overdue").asBoolean()).isFalse();
        assertThat(verdict(manager, clause, today)).isNotEqualTo("met");
        inCommunity("update census set due = '2026-01-01' where community = :community");
        assertThat(census(manager).path("overdue").asBoolean()).isTrue();

        assertThat(result(manager, visits.get(1), "{\"outcome\":\"ANSWERED\",\"people\":3,\"tenants\":[]}")
                        .status())
                .isEqualTo(204);
        assertThat(census(manager).path("overdue").asBoolean()).isFalse();
        assertThat(verdict(manager, clause, today)).isEqualTo("met");
        assertThat(result(manager, visits.get(1), "{\"outcome\":\"DECLINED\",\"tenants\":[]}")
                        .type())
                .isEqualTo("urn:anju:community.visit-is-made");
    }

    @Clause("S08-008")
    void theDailyPlanSendsTheStewardToARentedHomeBeforeTheLastVisitIsTooOld(String clause) {
        quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var district = manager.post(desk("/districts"), """
                {"care":"STEWARD","name":"东区","keeper":"%s","places":["%s"]}""".formatted(quarter.technician(), quarter.home()));
        assertThat(district.status()).as(district.text()).isEqualTo(201);
        planDaily();
        assertThat(visits(manager)).as("nobody rents").isEmpty();
        manager.post(
                desk("/spaces/" + quarter.home() + "/people"),
                "{\"name\":\"何先生\",\"phone\":\"%s\",\"relation\":\"TENANT\",\"from\":\"2026-01-01\"}"
                        .formatted(phone()));

        planDaily();
        planDaily();
        var planned = manager.get(desk("/home-visits")).body().path("items");
        assertThat(planned).as("one at a time").hasSize(1);
        assertThat(planned.get(0).path("kind").asString()).isEqualTo("TENANT");
        assertThat(planned.get(0).path("steward").asString()).startsWith("师傅");
        var visit = planned.get(0).path("id").asString();
        assertThat(verdict(manager, clause, today.plusDays(14))).isEqualTo("not_due");

        for (var left : List.of("\"何先生\"", ",\"leaseUntil\":\"2027-06-30\"", ",\"hazards\":\"无\"")) {
            var refused = result(manager, visit, TOLD.replace(left, ""));
            assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:community.tenant-visit");
            assertThat(refused.text()).contains(clause);
        }
        assertThat(visits(manager)).as("still to be made").hasSize(1);
        assertThat(result(manager, visit, TOLD).status()).isEqualTo(204);
        assertThat(verdict(manager, clause, today.plusDays(14))).isEqualTo("met");

        planDaily();
        assertThat(visits(manager)).as("the last visit is young").isEmpty();
        inCommunity("update home_visit set done_at = done_at - interval '91 days' where community = :community");
        planDaily();
        assertThat(visits(manager)).as("older than ninety days").hasSize(1);
    }

    @Test
    void whereNothingIsPromisedVisitsAreMadeAllTheSame() {
        var manager = town.manager(quarter);
        assertThat(manager.post(desk("/censuses"), "").status()).isEqualTo(201);
        assertThat(visits(manager)).hasSize(1);
        assertThat(town.technician(quarter).post(desk("/censuses"), "").status())
                .isEqualTo(403);
    }

    private void planDaily() {
        jobs.stream().filter(job -> job.name().equals("community.plan-visits")).forEach(RecurringJob::run);
    }

    private List<String> visits(Browser manager) {
        return manager.get(desk("/home-visits"))
                .body()
                .path("items")
                .valueStream()
                .map(visit -> visit.path("id").asString())
                .toList();
    }

    private JsonNode census(Browser manager) {
        return manager.get(desk("/home-visits")).body().path("censuses").get(0);
    }

    private Browser.Answer result(Browser manager, String visit, String found) {
        return manager.post(desk("/home-visits/" + visit + "/result"), found);
    }

    /** Of the quarter in which it falls due. */
    private String verdict(Browser manager, String promise, LocalDate due) {
        var quarter = due.getYear() + "-Q" + due.get(IsoFields.QUARTER_OF_YEAR);
        var wall = manager.get(desk("/wall?period=" + quarter));
        for (var set : wall.body().path("sets")) {
            for (var clause : set.path("clauses")) {
                if (clause.path("id").asString().equals(promise)) {
                    return clause.path("verdict").asString();
                }
            }
        }
        throw new AssertionError("No such brick: " + wall.status() + " " + wall.text());
    }
}
