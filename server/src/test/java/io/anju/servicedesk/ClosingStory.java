package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.identity.Accounts;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import io.anju.workforce.Staffing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What follows the work: one tap, a call where there is a reason, another round when it was not good. */
@AnjuTest
class ClosingStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String DESK = "19900049101";
    private static final String SATISFIED = "{\"answered\":true,\"satisfied\":true}";
    private static final String DISSATISFIED = "{\"answered\":true,\"satisfied\":false,\"note\":\"还在漏\"}";

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Staffing staffing;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Clause("S12-047")
    void nothingIsClosedWhileOneOfItsFiveStepsIsMissingAndEachPostSeesHowManyAreComplete() {
        var quarter = town.promising("S09-021");
        var desk = frontDesk(quarter);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var ticket = desk.post(at(quarter, "/tickets"), call(quarter)).body();
        var id = ticket.path("id").asString();

        var call = at(quarter, "/tickets/" + id + "/call-back");
        assertMissing(manager.post(call, SATISFIED), "处理");
        step(technician, quarter, "accept", id, Instant.now());
        assertMissing(manager.post(call, SATISFIED), "跟进");
        step(technician, quarter, "arrive", id, Instant.now());
        assertMissing(manager.post(call, SATISFIED), "结果");
        step(technician, quarter, "finish", id, Instant.now());
        assertThatThrownBy(() -> closeBehindTheBack(quarter, id))
                .as("the database says no too")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ticket_closed_has_five_steps");
        assertThat(complete(manager, quarter)).isZero();

        assertThat(manager.post(call, SATISFIED).body().path("state").asString())
                .isEqualTo("closed");
        assertThat(complete(manager, quarter)).isEqualTo(1);
    }

    @Test
    void oneTapSaysThatItIsGoodAndCloses() {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var id = mended(quarter, "lock");

        var told = resident.get("/api/me/messages").body().path("items").get(0);
        assertThat(told.path("text").asString()).contains("点开说一声满不满意");
        assertThat(seen(resident, quarter, id).path("mayAnswer").asBoolean()).isTrue();
        var answered = answer(resident, quarter, id, "{\"satisfied\":true}");
        assertThat(answered.body().path("state").asString()).as(answered.text()).isEqualTo("closed");
        assertThat(answered.body().path("mayAnswer").asBoolean()).isFalse();
        assertThat(words(answered.body())).contains("住户回复满意");

        assertThat(answer(resident, quarter, id, "{\"satisfied\":false}").type())
                .isEqualTo("urn:anju:servicedesk.nothing-to-ask");
        assertThat(calls(town.manager(quarter), quarter)).isEmpty();
    }

    @Test
    void aLeakIsAskedAboutByAPersonAlthoughTheResidentTapped() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var id = mended(quarter, "leak");

        var answered = answer(town.resident(quarter), quarter, id, "{\"satisfied\":true}");
        assertThat(answered.body().path("state").asString()).as(answered.text()).isEqualTo("finished");
        var call = calls(manager, quarter).getFirst();
        assertThat(call.path("ticket").asString()).isEqualTo(id);
        assertThat(call.path("reason").asString()).isEqualTo("leak");
        assertThat(call.path("answered").asBoolean()).isTrue();
        var whom = manager.get(at(quarter, "/call-backs/" + id)).body();
        assertThat(whom.path("name").asString()).isEqualTo("程女士");
        assertThat(whom.path("maskedPhone").asString()).contains("****");
        assertThat(whom.path("party").asString())
                .as("who is telephoned over the bridge")
                .isNotEmpty();

        var tried = manager.post(at(quarter, "/tickets/" + id + "/call-back"), "{\"answered\":false}");
        assertThat(tried.body().path("state").asString()).as(tried.text()).isEqualTo("finished");
        assertThat(calls(manager, quarter).getFirst().path("lastAttemptAt").asString())
                .isNotEmpty();
        var called = manager.post(at(quarter, "/tickets/" + id + "/call-back"), SATISFIED);
        assertThat(called.body().path("state").asString()).as(called.text()).isEqualTo("closed");
        assertThat(calls(manager, quarter)).isEmpty();
    }

    @Test
    void whatIsNotGoodGoesIntoAnotherRoundUnderTheSameNumberAndAPersonAsksThen() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var id = mended(quarter, "lock");
        var before = seen(resident, quarter, id);
        var otherwise = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/lock", "0", """
                {"name":"门锁咨询","n":3,"kind":"ENQUIRY","nature":"ORDINARY","visit":false,"finishMinutes":60,
                 "profile":"STANDARD","charged":"NOBODY","dispatch":"BY_HAND","active":false}""");
        assertThat(otherwise.status()).as(otherwise.text()).isEqualTo(200);

        var answered = answer(resident, quarter, id, "{\"satisfied\":false,\"note\":\"门还是关不上\"}");
        var reopened = answered.body();
        assertThat(reopened.path("state").asString()).as(answered.text()).isEqualTo("assigned");
        assertThat(reopened.path("number").asString())
                .isEqualTo(before.path("number").asString());
        assertThat(words(reopened)).contains("住户回复没弄好", "没弄好，同一张工单重新处理");
        assertThat(arrival(reopened).path("stoppedAt").asString("")).isEmpty();
        assertThat(before.path("begunAt")).isEqualTo(before.path("reportedAt"));
        assertThat(reopened.path("round").asInt()).isEqualTo(2);
        assertThat(reopened.path("reportedAt")).isEqualTo(before.path("reportedAt"));
        var again = Instant.parse(reopened.path("begunAt").asString());
        assertThat(again)
                .as("its clocks run since then, on every face")
                .isAfter(before.path("begunAt").asString());
        assertThat(begunAt(manager.get(at(quarter, "/tickets")), id)).isEqualTo(again);
        assertThat(begunAt(town.technician(quarter).get(at(quarter, "/my-tickets")), id))
                .isEqualTo(again);
        assertThat(begunAt(resident.get(mine(quarter)), id)).isEqualTo(again);
        assertThat(Instant.parse(arrival(reopened).path("dueAt").asString()))
                .isAfter(arrival(before).path("dueAt").asString());

        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", id, Instant.now());
        step(technician, quarter, "finish", id, Instant.now());
        assertThat(answer(resident, quarter, id, "{\"satisfied\":true}")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("finished");
        assertThat(calls(manager, quarter).getFirst().path("reason").asString()).isEqualTo("reopened");
        assertThat(manager.post(at(quarter, "/tickets/" + id + "/call-back"), DISSATISFIED)
                        .body()
                        .path("state")
                        .asString())
                .as("as often as it takes")
                .isEqualTo("assigned");
    }

    @Test
    void fewStarsAreAskedAboutByAPersonEvenAfterTheTicketIsClosed() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var id = mended(quarter, "lock");

        assertThat(rate(resident, quarter, id, 3).path("state").asString()).isEqualTo("finished");
        var call = calls(manager, quarter).getFirst();
        assertThat(call.path("reason").asString()).isEqualTo("low_stars");
        assertThat(call.path("stars").asInt()).isEqualTo(3);
        assertThat(manager.post(at(quarter, "/tickets/" + id + "/call-back"), SATISFIED)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("closed");

        var other = mended(quarter, "lock");
        answer(resident, quarter, other, "{\"satisfied\":true}");
        assertThat(rate(resident, quarter, other, 1).path("state").asString()).isEqualTo("closed");
        assertThat(calls(manager, quarter).getFirst().path("ticket").asString()).isEqualTo(other);
        assertThat(manager.post(at(quarter, "/tickets/" + other + "/call-back"), DISSATISFIED)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("assigned");
        var third = mended(quarter, "lock");
        assertThat(rate(resident, quarter, third, 4).path("state").asString()).isEqualTo("closed");
    }

    @Test
    void onlyWhoseItIsSaysWhetherItIsGood() {
        var quarter = town.promising("S09-021");
        var id = mended(quarter, "lock");

        assertThat(answer(town.resident(town.promising("S09-021")), quarter, id, "{\"satisfied\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(town.technician(quarter).get(at(quarter, "/call-backs")).status())
                .isEqualTo(403);
    }

    private static void assertMissing(Browser.Answer refused, String step) {
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.step-missing");
        assertThat(refused.body().path("detail").asString()).contains("“" + step + "”", "S12-047");
    }

    private void closeBehindTheBack(Town.Quarter quarter, String ticket) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                update ticket set state = 'CLOSED', closed_at = business_now()
                 where community = :community and id = :id::uuid
                """)
                        .param("community", quarter.community())
                        .param("id", ticket)
                        .update()));
    }

    /** Of what the front desk took down this month, how much has all five steps. */
    private static int complete(Browser manager, Town.Quarter quarter) {
        var month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        var figures = manager.get(at(quarter, "/call-backs/figures?month=" + month));
        var post = figures.body()
                .path("posts")
                .valueStream()
                .filter(each -> each.path("post").asString("").equals("前台"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figures.text()));
        assertThat(post.path("registered").asInt()).isEqualTo(1);
        return post.path("complete").asInt();
    }

    private Browser frontDesk(Town.Quarter quarter) {
        var employee = Objects.requireNonNull(Scope.of(quarter.headOffice(), Actor.NOBODY)
                .get(() -> transaction.execute(
                        status -> staffing.hire(staffing.department("客服部"), "小周", "Q1", DESK, SINCE))));
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> staffing.post(quarter.headOffice(), employee, "前台", SINCE));
        accounts.grantInCommunity(accounts.ofPhone(DESK), "front_desk", quarter.company(), quarter.community(), SINCE);
        return town.byPhone(DESK);
    }

    private String mended(Town.Quarter quarter, String category) {
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(mine(quarter), report(quarter).replace("\"leak\"", "\"" + category + "\""))
                .body()
                .path("id")
                .asString();
        step(technician, quarter, "arrive", ticket, Instant.now());
        step(technician, quarter, "finish", ticket, Instant.now());
        return ticket;
    }

    private static JsonNode seen(Browser resident, Town.Quarter quarter, String ticket) {
        return resident.get(mine(quarter) + "/" + ticket).body();
    }

    private static Browser.Answer answer(Browser resident, Town.Quarter quarter, String ticket, String body) {
        return resident.post(mine(quarter) + "/" + ticket + "/answer", body);
    }

    private static JsonNode rate(Browser resident, Town.Quarter quarter, String ticket, int stars) {
        return resident.post(mine(quarter) + "/" + ticket + "/rating", "{\"stars\":%d}".formatted(stars))
                .body();
    }

    private static List<JsonNode> calls(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/call-backs"))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static Instant begunAt(Browser.Answer listed, String ticket) {
        return listed.body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(ticket))
                .map(one -> Instant.parse(one.path("begunAt").asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(listed.text()));
    }

    private static List<String> words(JsonNode ticket) {
        return ticket.path("timeline")
                .valueStream()
                .map(entry -> entry.path("text").asString())
                .toList();
    }

    private static JsonNode arrival(JsonNode ticket) {
        return ticket.path("clocks")
                .valueStream()
                .filter(clock -> clock.path("name").asString().equals("arrive"))
                .findFirst()
                .orElseThrow();
    }
}
