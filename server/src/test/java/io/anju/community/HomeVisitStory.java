package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        rents(manager);

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
    void theCensusAsksInFlatsWhereSomebodyLives() {
        var manager = town.manager(quarter);
        manager.post(desk("/ledger"), """
                {"lines":["8,1,2,201,王女士,19900080011,业主","8,1,2,202,李先生,19900080012,业主","8,1,2,203,赵先生,19900080013,业主"]}""");
        inCommunity("update place set occupied = false where community = :community and label = '8-1-202'");
        inCommunity("update place set space_kind = 'BAY' where community = :community and label = '8-1-203'");

        manager.post(desk("/censuses"), "");

        assertThat(labels(manager, "")).contains("8-1-201").doesNotContain("8-1-202", "8-1-203");
    }

    @Test
    void whereTenantsDeclineOrLeaveTheVisitEndsAndIsOwedNoLonger() {
        quarter = town.promising("S08-008");
        var manager = town.manager(quarter);
        rents(manager);
        planDaily();
        var visit = visits(manager).getFirst();
        var declined = "{\"outcome\":\"DECLINED\",\"tenants\":[],\"reason\":\"%s\"}";
        assertThat(result(manager, visit, declined.formatted(" ")).type()).isEqualTo("urn:anju:community.tenant-visit");
        assertThat(result(manager, visit, declined.formatted("不让进门")).status()).isEqualTo(204);
        assertThat(verdict(manager, "S08-008", today.plusDays(14))).isEqualTo("met");

        inCommunity("update home_visit set done_at = done_at - interval '91 days' where community = :community");
        planDaily();
        visit = visits(manager).getFirst();
        inCommunity("""
                update occupancy set during = daterange(lower(during), current_date - 1)
                 where community = :community and relation = 'TENANT'""");
        planDaily();

        assertThat(visits(manager)).as("nobody rents there any more").isEmpty();
        assertThat(result(manager, visit, TOLD).type()).isEqualTo("urn:anju:community.visit-is-withdrawn");
        assertThat(verdict(manager, "S08-008", today.plusDays(14))).isEqualTo("met");
        assertThat(brick(manager, "S08-008", today.plusDays(14)).path("open").asInt())
                .isZero();
    }

    @Test
    void aBayThatIsLetIsNotVisited() {
        var manager = town.manager(quarter);
        rents(manager);
        inCommunity("update place set space_kind = 'BAY' where community = :community and kind = 'SPACE'");

        assertThat(manager.post(desk("/home-visits"), "").body().path("made").asInt())
                .isZero();
    }

    @Test
    void visitsAreFoundByHouseAndStewardAndPageByPage() {
        var manager = town.manager(quarter);
        var lines = IntStream.rangeClosed(1, 110)
                .mapToObj(n -> "\"%d,,,%d,住户%d,1990009%04d,业主\"".formatted(n % 2 + 40, 100 + n, n, n))
                .collect(Collectors.joining(","));
        assertThat(manager.post(desk("/ledger"), "{\"lines\":[" + lines + "]}").status())
                .isEqualTo(200);
        manager.post(desk("/censuses"), "");
        var district = manager.post(desk("/districts"), """
                {"care":"STEWARD","name":"东区","keeper":"%s","places":["%s"]}""".formatted(quarter.technician(), place(manager, "40")));
        assertThat(district.status()).as(district.text()).isEqualTo(201);

        var first = manager.get(desk("/home-visits")).body();
        assertThat(first.path("total").asInt()).isEqualTo(111);
        assertThat(first.path("items")).hasSize(100);
        var last = first.path("items").get(99).path("id").asString();
        assertThat(labels(manager, "?after=" + last)).hasSize(11).doesNotContain("40-102");
        assertThat(labels(manager, "?q=" + encoded("40号楼"))).hasSize(55).allMatch(label -> label.startsWith("40-"));
        assertThat(labels(manager, "?q=" + encoded("41 101"))).containsExactly("41-101");
        assertThat(labels(manager, "?q=99")).isEmpty();
        var steward = first.path("stewards").get(0).asString();
        assertThat(labels(manager, "?steward=" + encoded(steward))).hasSize(55).contains("40-102");
        assertThat(labels(manager, "?space=" + quarter.home())).hasSize(1);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String place(Browser manager, String label) {
        return manager.get(desk("/places?q=" + label))
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private void rents(Browser manager) {
        var rents = manager.post(
                desk("/spaces/" + quarter.home() + "/people"),
                "{\"name\":\"何先生\",\"phone\":\"%s\",\"relation\":\"TENANT\",\"from\":\"2026-01-01\"}"
                        .formatted(phone()));
        assertThat(rents.status()).as(rents.text()).isEqualTo(201);
    }

    private List<String> labels(Browser manager, String question) {
        return manager.get(desk("/home-visits" + question))
                .body()
                .path("items")
                .valueStream()
                .map(visit -> visit.path("label").asString())
                .toList();
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
        return brick(manager, promise, due).path("verdict").asString();
    }

    private JsonNode brick(Browser manager, String promise, LocalDate due) {
        var quarter = due.getYear() + "-Q" + due.get(IsoFields.QUARTER_OF_YEAR);
        var wall = manager.get(desk("/wall?period=" + quarter));
        for (var set : wall.body().path("sets")) {
            for (var clause : set.path("clauses")) {
                if (clause.path("id").asString().equals(promise)) {
                    return clause;
                }
            }
        }
        throw new AssertionError("No such brick: " + wall.status() + " " + wall.text());
    }
}
