package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The quarterly census and visits to tenants. */
class HomeVisitStory extends HomeStory {

    private static final String TOLD =
            "{\"outcome\":\"ANSWERED\",\"tenants\":[\"何先生\"],\"leaseUntil\":\"2027-06-30\",\"hazards\":\"无\"}";

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

    @Test
    void aRentedHomeIsPlannedAndWhatTheVisitToldIsKept() {
        var clause = "S08-008";
        quarter = town.promising(clause);
        var manager = town.manager(quarter);
        assertThat(plan(manager)).isZero();
        manager.post(
                desk("/spaces/" + quarter.home() + "/people"),
                "{\"name\":\"何先生\",\"phone\":\"%s\",\"relation\":\"TENANT\",\"from\":\"2026-01-01\"}"
                        .formatted(phone()));

        assertThat(plan(manager)).isEqualTo(1);
        assertThat(plan(manager)).as("one at a time").isZero();
        var visit = visits(manager).getFirst();
        assertThat(verdict(manager, clause, today.plusDays(14))).isEqualTo("not_due");

        for (var left : List.of("\"何先生\"", ",\"leaseUntil\":\"2027-06-30\"", ",\"hazards\":\"无\"")) {
            var refused = result(manager, visit, TOLD.replace(left, ""));
            assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:community.tenant-visit");
            assertThat(refused.text()).contains("S08-008");
        }
        assertThat(result(manager, visit, TOLD).status()).isEqualTo(204);
        assertThat(verdict(manager, clause, today.plusDays(14))).isEqualTo("met");
        assertThat(plan(manager)).as("the last visit is young").isZero();
        assertThat(visits(manager)).isEmpty();
    }

    @Test
    void whereNothingIsPromisedVisitsAreMadeAllTheSame() {
        var manager = town.manager(quarter);
        assertThat(manager.post(desk("/censuses"), "").status()).isEqualTo(201);
        assertThat(visits(manager)).hasSize(1);
        assertThat(town.technician(quarter).post(desk("/censuses"), "").status())
                .isEqualTo(403);
    }

    private int plan(Browser manager) {
        var planned = manager.post(desk("/home-visits"), "");
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        return planned.body().path("made").asInt();
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
