package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.AnjuTest;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuTest
class ArrivalStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Clause({"S09-021", "S11-051"})
    void aLeakIsReportedAssignedReachedMendedAskedAboutAndRatedAndThePromiseIsKept(String clause) {
        var quarter = town.promising(clause);
        var resident = town.resident(quarter);
        var technician = town.technician(quarter);
        var manager = town.manager(quarter);

        var reported = resident.post(mine(quarter), report(quarter));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        var ticket = reported.body();
        var id = ticket.path("id").asString();
        assertThat(ticket.path("state").asString()).isEqualTo("assigned");
        assertThat(Walk.verdict(manager, quarter, clause)).isEqualTo("not_due");

        for (var kind : new String[] {"accept", "arrive", "finish"}) {
            var answer = step(technician, quarter, kind, id, Instant.now());
            assertThat(answer.body().path("outcome").asString())
                    .as(answer.text())
                    .isEqualTo("applied");
        }
        assertThat(Walk.verdict(manager, quarter, clause)).isEqualTo("met");

        var company = town.headquarters(quarter).get(company(quarter));
        assertThat(company.body().path("communities").get(0).path("met").asInt())
                .as(company.text())
                .isEqualTo(1);
        assertThat(manager.get(company(quarter)).status()).isEqualTo(404);

        var called =
                manager.post(at(quarter, "/tickets/" + id + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
        assertThat(called.body().path("state").asString()).as(called.text()).isEqualTo("closed");
        var rated = resident.post(mine(quarter) + "/" + id + "/rating", "{\"stars\":5}");
        assertThat(rated.body().path("rating").path("stars").asInt())
                .as(rated.text())
                .isEqualTo(5);
        assertThat(rated.body().path("timeline")).hasSize(7);
        assertThat(resident.post(mine(quarter) + "/" + id + "/rating", "{\"stars\":1}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.already-rated");
    }

    @Test
    void aRepeatedReportGetsTheFirstAnswerAndAnotherBodyUnderTheSameKeyIsRefused() {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var key = UUID.randomUUID().toString();

        var first = resident.post(mine(quarter), report(quarter), key);
        var second = resident.post(mine(quarter), report(quarter), key);
        var third = resident.post(mine(quarter), report(quarter).replace("漏水", "停电"), key);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(third.type()).isEqualTo("urn:anju:kernel.key-reused");
        assertThat(resident.get(mine(quarter)).body().path("items")).hasSize(1);
    }

    @Test
    void aNeighbouringCommunityIsNotThereForOtherPeople() {
        var quarter = town.promising("S09-021");
        var other = town.promising("S11-051");
        town.resident(quarter).post(mine(quarter), report(quarter));

        assertThat(town.manager(other).get(at(quarter, "/tickets")).status()).isEqualTo(404);
        assertThat(town.resident(other).get(mine(quarter)).status()).isEqualTo(404);
        assertThat(town.browser().get(at(quarter, "/tickets")).status()).isEqualTo(401);
        assertThat(town.technician(quarter).get(at(quarter, "/tickets")).status())
                .isEqualTo(403);
    }

    @Test
    void aStepThatWasDoneAlreadyIsKeptAndTheTechnicianIsToldWhy() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter).post(mine(quarter), report(quarter));
        var id = ticket.body().path("id").asString();
        step(technician, quarter, "arrive", id, Instant.now());

        var again = step(technician, quarter, "arrive", id, Instant.now());

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("recorded");
        assertThat(again.body().path("reason").asString()).isEqualTo("这一步已做过，或还没轮到");
        var timeline = again.body().path("ticket").path("timeline");
        assertThat(timeline).hasSize(4);
        assertThat(timeline.get(0).path("kind").asString()).isEqualTo("servicedesk.reported");
    }

    @Test
    void theAnswerToTheCallAndTheRatingShowTheTicketAsItThenIs() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var resident = town.resident(quarter);
        var id = resident.post(mine(quarter), report(quarter)).body().path("id").asString();
        step(technician, quarter, "arrive", id, Instant.now());
        step(technician, quarter, "finish", id, Instant.now());

        var manager = town.manager(quarter);
        var unsaid = manager.post(at(quarter, "/tickets/" + id + "/call-back"), "{\"answered\":true}");
        assertThat(unsaid.status()).as(unsaid.text()).isEqualTo(422);
        assertThat(unsaid.type()).isEqualTo("urn:anju:servicedesk.satisfied-missing");
        var called =
                manager.post(at(quarter, "/tickets/" + id + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
        assertThat(called.body().path("state").asString()).as(called.text()).isEqualTo("closed");
        assertThat(called.body()
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("text").asString()))
                .doesNotContain("回访不满意");
        var rated = resident.post(mine(quarter) + "/" + id + "/rating", "{\"stars\":5}");
        assertThat(rated.body().path("rating").path("stars").asInt())
                .as(rated.text())
                .isEqualTo(5);
    }

    @Test
    void aPhotoThatIsNotHereIsAskedForFirst() {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        for (var photos : new String[] {"[\"x\"]", "[\"" + "0".repeat(64) + "\"]", "[null]"}) {
            var answer = resident.post(mine(quarter), report(quarter).replace("\"photos\":[]", "\"photos\":" + photos));
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        }
        assertThat(resident.get(mine(quarter)).body().path("items")).isEmpty();
    }

    @Test
    void anArrivalByAClockSetBackHappenedWhenWeLearnedOfIt() {
        var quarter = town.promising("S09-021");
        var id = town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
        var technician = town.technician(quarter);
        var setBack = Instant.now().minusSeconds(3600);

        var taken = step(technician, quarter, "arrive", id, setBack);

        var arrived = taken.body().path("ticket").path("timeline").get(2);
        assertThat(arrived.path("kind").asString()).as(taken.text()).isEqualTo("servicedesk.arrived");
        assertThat(Instant.parse(arrived.path("at").asString()))
                .isAfter(taken.body().path("ticket").path("reportedAt").asString());
    }

    @Test
    void whoWasSentElsewhereIsShownBesideTheOneWhoCameAndKeepsNoPromise() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var first = town.technician(quarter);
        var id = town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
        var colleague = town.colleague(quarter);
        var second = town.byPhone(colleague.phone());
        var assigned = manager.post(
                at(quarter, "/tickets/" + id + "/assignment"), "{\"employee\":\"%s\"}".formatted(colleague.employee()));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);

        var beside = step(first, quarter, "arrive", id, Instant.now());
        assertThat(beside.body().path("outcome").asString()).as(beside.text()).isEqualTo("recorded");
        assertThat(beside.body()
                        .path("ticket")
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .contains("servicedesk.arrived");
        assertThat(Walk.verdict(manager, quarter, "S09-021")).isEqualTo("not_due");

        step(second, quarter, "arrive", id, Instant.now());
        assertThat(Walk.verdict(manager, quarter, "S09-021")).isEqualTo("met");
    }

    @Test
    void nobodyWhoHadAHandInTheWorkAsksWhetherItWasGood() {
        var quarter = town.promising("S09-021");
        var first = town.technician(quarter);
        var id = town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
        step(first, quarter, "accept", id, Instant.now());
        var colleague = town.colleague(quarter);
        var second = town.byPhone(colleague.phone());
        town.manager(quarter)
                .post(
                        at(quarter, "/tickets/" + id + "/assignment"),
                        "{\"employee\":\"%s\"}".formatted(colleague.employee()));
        step(second, quarter, "arrive", id, Instant.now());
        step(second, quarter, "finish", id, Instant.now());
        for (var phone : new String[] {quarter.technicianPhone(), colleague.phone()}) {
            accounts.grantInCommunity(
                    accounts.ofPhone(phone), "supervisor", quarter.company(), quarter.community(), SINCE);
        }

        var call = "{\"answered\":true,\"satisfied\":true}";
        assertThat(first.post(at(quarter, "/tickets/" + id + "/call-back"), call)
                        .type())
                .isEqualTo("urn:anju:servicedesk.own-work");
        assertThat(second.post(at(quarter, "/tickets/" + id + "/call-back"), call)
                        .type())
                .isEqualTo("urn:anju:servicedesk.own-work");
        assertThat(town.manager(quarter)
                        .post(at(quarter, "/tickets/" + id + "/call-back"), call)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theCategoriesToChooseFromAreData() {
        var quarter = town.promising("S09-021");
        var shown = town.resident(quarter).get("/api/me/communities/" + quarter.community() + "/ticket-categories");

        assertThat(shown.body().path("items").get(0).path("key").asString())
                .as(shown.text())
                .isEqualTo("leak");
        assertThat(shown.body().path("items").get(0).path("name").asString()).isEqualTo("漏水");
        assertThat(town.technician(quarter)
                        .get(at(quarter, "/ticket-categories"))
                        .text())
                .isEqualTo(shown.text());
        assertThat(town.browser().get(at(quarter, "/ticket-categories")).status())
                .isEqualTo(401);
    }

    private static String company(Town.Quarter quarter) {
        var month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        return "/api/companies/" + quarter.company() + "/wall?month=" + month;
    }
}
