package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A span in which somebody comes, and another one: who wished it decides whether it excuses. */
@SimulationTest
class AppointmentStory {

    private static final Duration SPAN = Duration.ofHours(2);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Clause("S09-021")
    void whoeverComesBeforeTheSpanIsOverKeepsIt(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = reported(quarter, from);
        assertThat(IntakeStory.due(ticket, "arrive")).isEqualTo(from.plus(SPAN));
        assertThat(ticket.path("state").asString()).isEqualTo("reported");

        moveClock(quarter, from.plus(Duration.ofMinutes(90)));
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", id(ticket), now(technician));

        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        var tooLong = town.resident(quarter)
                .post(mine(quarter), body(quarter, now(manager).plusSeconds(60), Duration.ofHours(5)));
        assertThat(tooLong.type()).isEqualTo("urn:anju:servicedesk.appointment-no-span");
        assertThat(town.resident(quarter)
                        .post(mine(quarter) + "/" + id(ticket) + "/appointment", span(from.plus(SPAN), ""))
                        .type())
                .as("somebody is there")
                .isEqualTo("urn:anju:servicedesk.not-at-this-step");
    }

    @Clause("S09-021")
    void whatTheResidentMovesInTimeIsOwedThenAndNobodyIsSentBefore(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        supervisor(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = id(reported(quarter, from));
        var later = from.plus(Duration.ofHours(20));

        var moved = resident.post(mine(quarter) + "/" + ticket + "/appointment", span(later, ""));

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.body().path("appointmentMoves").asInt()).isEqualTo(1);
        assertThat(IntakeStory.due(moved.body(), "arrive")).isEqualTo(later.plus(SPAN));
        assertThat(moved.body().path("timeline").toString()).contains("住户改约上门时间");
        moveClock(quarter, from.plus(SPAN).plusSeconds(1));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");
        assertThat(state(manager, quarter, ticket))
                .as("sent an hour before the newest")
                .isEqualTo("reported");
        moveClock(quarter, later.minus(Duration.ofMinutes(30)));
        assertThat(state(manager, quarter, ticket)).isEqualTo("assigned");
        moveClock(quarter, later.plus(SPAN).plusSeconds(1));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(manager.get(at(quarter, "/tickets/" + ticket)).text()).contains("servicedesk.escalated");
        assertThat(lateArrivals(manager, quarter)).containsExactly("supervisor");
        moveClock(quarter, later.plus(SPAN).plus(Duration.ofMinutes(16)));
        assertThat(lateArrivals(manager, quarter)).as("it climbs on").containsExactly("manager");
    }

    @Test
    void whatClimbsForTheTimeBeforeStopsWhenAnotherIsAgreed() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        supervisor(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = id(reported(quarter, from));
        moveClock(quarter, from.plus(SPAN).plusSeconds(1));
        assertThat(lateArrivals(manager, quarter)).containsExactly("supervisor");

        var later = from.plus(Duration.ofHours(20));
        assertThat(agree(manager, quarter, ticket, later, "US").status()).isEqualTo(200);

        assertThat(lateArrivals(manager, quarter))
                .as("nobody waits for that time")
                .isEmpty();
        moveClock(quarter, from.plus(SPAN).plus(Duration.ofHours(2)));
        assertThat(manager.get(at(quarter, "/tickets/" + ticket)).text())
                .doesNotContain("servicedesk.escalated-further");
        moveClock(quarter, later.plus(SPAN).plusSeconds(1));
        assertThat(lateArrivals(manager, quarter)).as("the new one").containsExactly("supervisor");
    }

    @Clause("S09-021")
    void whatWeMoveStaysOwedAsItWasAndTheyAreTold(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = id(reported(quarter, from));
        var later = from.plus(Duration.ofHours(20));

        var moved = agree(manager, quarter, ticket, later, "US");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(IntakeStory.due(moved.body(), "arrive")).isEqualTo(later.plus(SPAN));
        assertThat(moved.body().path("timeline").toString()).contains("我们改约上门时间", "水泵房抢修");
        assertThat(town.resident(quarter).get("/api/me/messages").text()).contains("上门时间改了");
        moveClock(quarter, from.plus(SPAN).plusSeconds(1));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        var month = YearMonth.from(from.plus(SPAN).atZone(ZoneId.of("Asia/Shanghai")));
        assertThat(manager.get(at(quarter, "/figures/arrival/cases?hit=false&month=" + month))
                        .text())
                .as("counted by what was promised before")
                .contains(ticket);
    }

    @Clause("S09-021")
    void whatIsLateAlreadyTheirLaterWishDoesNotExcuse(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = id(reported(quarter, from));
        var later = from.plus(Duration.ofHours(20));
        assertThat(agree(manager, quarter, ticket, later, "US").status()).isEqualTo(200);
        moveClock(quarter, from.plus(SPAN).plusSeconds(1));

        var moved = town.resident(quarter)
                .post(mine(quarter) + "/" + ticket + "/appointment", span(later.plus(Duration.ofHours(5)), ""));

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(missed(manager, quarter, "arrival", from.plus(SPAN)))
                .as("it was late before they wished anything")
                .contains(ticket);
    }

    @Clause("S11-052")
    void whatWeMoveHidesNoLateMending(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = minor(quarter, from);
        var due = IntakeStory.due(ticket, "finish");

        var moved = agree(manager, quarter, id(ticket), from.plus(Duration.ofHours(20)), "US");

        assertThat(IntakeStory.due(moved.body(), "finish")).isEqualTo(due.plus(Duration.ofHours(20)));
        moveClock(quarter, due.plusSeconds(1));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(missed(manager, quarter, "mending", due))
                .as("counted by what was promised before")
                .contains(id(ticket));
    }

    @Clause("S11-052")
    void theirWishAfterOursMovesThePromiseFromWhatItWasMadeFor(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = minor(quarter, from);
        var due = IntakeStory.due(ticket, "finish");
        agree(manager, quarter, id(ticket), from.plus(Duration.ofHours(20)), "US");

        var moved = town.resident(quarter)
                .post(mine(quarter) + "/" + id(ticket) + "/appointment", span(from.plus(Duration.ofHours(30)), ""));

        assertThat(IntakeStory.due(moved.body(), "finish")).isEqualTo(due.plus(Duration.ofHours(30)));
        moveClock(quarter, due.plus(Duration.ofHours(12)));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");
        moveClock(quarter, due.plus(Duration.ofHours(30)).plusSeconds(1));
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
    }

    @Clause("S11-052")
    void whatStandsStillAfterWeMovedItIsDueFromWhatWasAgreed(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);
        var ticket = minor(quarter, from);
        var due = IntakeStory.due(ticket, "finish");
        agree(manager, quarter, id(ticket), from.plus(Duration.ofHours(20)), "US");

        var paused = manager.post(
                at(quarter, "/tickets/" + id(ticket) + "/pauses"), "{\"reason\":\"asked-later\",\"note\":\"后天才在家\"}");

        assertThat(paused.status()).as(paused.text()).isEqualTo(200);
        assertThat(IntakeStory.due(
                        manager.get(at(quarter, "/tickets/" + id(ticket))).body(), "finish"))
                .isEqualTo(due.plus(Duration.ofHours(20)).plus(Duration.ofDays(2)));
        moveClock(quarter, due.plusSeconds(1));
        assertThat(verdict(manager, quarter, clause))
                .as("nobody allowed the promise to stand still")
                .isEqualTo("breached");
        assertThat(missed(manager, quarter, "mending", due)).contains(id(ticket));
    }

    @Test
    void aLaterRoundIsMovedFromWhenItBegan() {
        var quarter = town.promising("S19-075");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var technician = town.technician(quarter);
        var ticket = resident.post(mine(quarter), report(quarter)).body();
        var limit = Duration.between(
                Instant.parse(ticket.path("reportedAt").asString()), IntakeStory.due(ticket, "finish"));
        step(technician, quarter, "arrive", id(ticket), now(manager));
        step(technician, quarter, "finish", id(ticket), now(manager));
        var again = resident.post(mine(quarter) + "/" + id(ticket) + "/answer", "{\"satisfied\":false}");
        assertThat(again.body().path("round").asInt()).as(again.text()).isEqualTo(2);
        moveClock(quarter, now(manager).plus(Duration.ofMinutes(20)));
        var from = now(manager).plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS);

        var moved = town.resident(quarter).post(mine(quarter) + "/" + id(ticket) + "/appointment", span(from, ""));

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(IntakeStory.due(moved.body(), "finish"))
                .isBetween(
                        from.plus(SPAN).plus(limit).minusSeconds(1),
                        from.plus(SPAN).plus(limit).plusSeconds(1));
    }

    @Test
    void whatDoesNotFitIsSaidOfTheFieldsOfItsOwnAddress() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var now = now(manager);
        var ticket = resident.post(mine(quarter), report(quarter)).body();
        var address = mine(quarter) + "/" + id(ticket) + "/appointment";

        assertThat(fields(resident.post(address, span(now.minus(Duration.ofDays(2)), ""))))
                .containsExactly("from");
        assertThat(fields(resident.post(
                        address, "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(now, now.plus(Duration.ofHours(5))))))
                .containsExactly("until");
        assertThat(fields(resident.post(mine(quarter), body(quarter, now.minus(Duration.ofDays(2)), SPAN))))
                .containsExactly("appointedAt");
        assertThat(fields(resident.post(mine(quarter), body(quarter, now, Duration.ofHours(5)))))
                .containsExactly("appointedUntil");
    }

    @Test
    void nothingIsMovedMoreThanThreeTimesAndWhoeverGoesIsTold() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var ticket = resident.post(mine(quarter), report(quarter)).body();
        assertThat(ticket.path("state").asString()).isEqualTo("assigned");
        assertThat(ticket.path("mayAppoint").asBoolean()).isTrue();
        var from = now(manager).plus(Duration.ofHours(6));

        for (int n = 0; n < 3; n++) {
            var moved = resident.post(
                    mine(quarter) + "/" + id(ticket) + "/appointment",
                    span(from.plus(Duration.ofHours(n)), ",\"reason\":\"在上班\""));
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        }

        assertThat(town.technician(quarter).get("/api/me/messages").text()).contains("上门时间改了");
        assertThat(agree(manager, quarter, id(ticket), from, "RESIDENT").type())
                .isEqualTo("urn:anju:servicedesk.appointed-too-often");
        assertThat(resident.post(mine(quarter) + "/" + id(ticket) + "/appointment", span(from, ""))
                        .body()
                        .path("detail")
                        .asString())
                .contains("要再改，请打给前台商量");
        assertThat(resident.get(mine(quarter) + "/" + id(ticket))
                        .body()
                        .path("mayAppoint")
                        .asBoolean())
                .isFalse();
    }

    private void supervisor(Town.Quarter quarter) {
        accounts.grantInCommunity(
                accounts.withPassword(quarter.manager() + "-supervisor", Town.PASSWORD),
                "supervisor",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
    }

    /** The step that each arrival nobody sees to has reached. */
    private static List<String> lateArrivals(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/escalations"))
                .body()
                .path("items")
                .valueStream()
                .filter(line -> line.path("cause").asString().equals("arrival"))
                .map(line -> line.path("step").asString())
                .toList();
    }

    /** What the figures say was late in the month of that instant. */
    private static String missed(Browser manager, Town.Quarter quarter, String figure, Instant due) {
        var month = YearMonth.from(due.atZone(ZoneId.of("Asia/Shanghai")));
        return manager.get(at(quarter, "/figures/" + figure + "/cases?hit=false&month=" + month))
                .text();
    }

    private static List<String> fields(Answer refused) {
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    /** With a promise of how soon it is mended. */
    private JsonNode minor(Town.Quarter quarter, Instant from) {
        var answer = town.resident(quarter)
                .post(mine(quarter), body(quarter, from, SPAN).replace("leak", "lock"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode reported(Town.Quarter quarter, Instant from) {
        var answer = town.resident(quarter).post(mine(quarter), body(quarter, from, SPAN));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static String body(Town.Quarter quarter, Instant from, Duration length) {
        return report(quarter)
                .replace("{", "{\"appointedAt\":\"%s\",\"appointedUntil\":\"%s\",".formatted(from, from.plus(length)));
    }

    private static String span(Instant from, String more) {
        return "{\"from\":\"%s\",\"until\":\"%s\"%s}".formatted(from, from.plus(SPAN), more);
    }

    private static Answer agree(Browser manager, Town.Quarter quarter, String ticket, Instant from, String by) {
        return manager.post(
                at(quarter, "/tickets/" + ticket + "/appointment"),
                span(from, ",\"askedBy\":\"%s\",\"reason\":\"水泵房抢修\"".formatted(by)));
    }

    private static String state(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("state")
                .asString();
    }

    private static Instant now(Browser browser) {
        return Instant.parse(browser.get("/api/clock").body().path("now").asString());
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
