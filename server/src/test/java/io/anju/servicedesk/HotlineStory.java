package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.RecurringJob;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.Gateway;
import io.anju.testing.SimulationTest;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The hotline: a call leads to a ticket, who rang in vain is called back, and a day with too many misses is red. */
@SimulationTest
class HotlineStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Town town;

    @Autowired
    List<RecurringJob> jobs;

    @Clause("S15-001")
    void aCallWithoutATicketAndAMissedOneNotCalledBackInTimeAreOverdue(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var exchange = TelephoneExchange.connected(town, manager, quarter, "desk");
        moveClock(quarter, now().plus(Duration.ofMinutes(1)));
        var rang = now().minusSeconds(40);
        missed(exchange, "a", rang);
        var first = unserved(manager, quarter).get(0);
        assertThat(first.path("missed").asBoolean()).isTrue();
        assertThat(first.path("overdue").asBoolean()).isFalse();
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");
        assertThat(calledBack(manager, quarter, first).status()).isEqualTo(204);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");

        missed(exchange, "b", rang);
        moveClock(quarter, now().plus(Duration.ofMinutes(16)));
        var late = unserved(town.manager(quarter), quarter).get(0);
        assertThat(late.path("overdue").asBoolean()).isTrue();
        assertThat(verdict(town.manager(quarter), quarter, clause)).isEqualTo("breached");
        assertThat(calledBack(manager, quarter, late).status()).isEqualTo(204);

        var other = town.promising(clause);
        var desk = town.manager(other);
        var ticket =
                desk.post(at(other, "/tickets"), call(other)).body().path("id").asString();
        note(desk, other, ",\"ticket\":\"" + ticket + "\"");
        assertThat(verdict(desk, other, clause)).isEqualTo("met");
        var nothing = note(desk, other, "");
        assertThat(verdict(desk, other, clause)).isEqualTo("breached");
        var listed = unserved(desk, other).get(0);
        assertThat(listed.path("missed").asBoolean()).isFalse();
        assertThat(listed.path("overdue").asBoolean()).isTrue();
        assertThat(calledBack(desk, other, listed).type()).isEqualTo("urn:anju:servicedesk.call-not-missed");
        var ledTo = "{\"ticket\":\"" + ticket + "\"}";
        assertThat(desk.post(nothing + "/ticket", ledTo).status()).isEqualTo(204);
        assertThat(unserved(desk, other)).isEmpty();
        assertThat(desk.post(nothing + "/ticket", ledTo).type()).isEqualTo("urn:anju:servicedesk.call-has-its-ticket");
    }

    @Test
    void theSheetOfAMissedCallDoesNotUndoThatItWasMissedNorThatItWasCalledBackLate() {
        var quarter = town.promising("S15-001");
        var exchange = exchange(quarter);
        moveClock(quarter, now().plus(Duration.ofMinutes(1)));
        missed(exchange, "in-vain", now().minusSeconds(40));
        moveClock(quarter, now().plus(Duration.ofMinutes(16)));
        var manager = town.manager(quarter);
        assertThat(verdict(manager, quarter, "S15-001")).isEqualTo("breached");
        var ticket = manager.post(at(quarter, "/tickets"), call(quarter))
                .body()
                .path("id")
                .asString();
        var call = unserved(manager, quarter).get(0).path("id").asString();
        sheet(manager, at(quarter, "/calls/" + call), ",\"ticket\":\"" + ticket + "\"");

        assertThat(verdict(manager, quarter, "S15-001")).isEqualTo("breached");
        assertThat(hotline(manager, quarter, "").path("missed").asInt()).isEqualTo(1);
        assertThat(unserved(manager, quarter)).isEmpty();

        var other = town.promising("S15-001");
        missed(exchange(other), "in-vain-too", now().minusSeconds(40));
        var desk = town.manager(other);
        var noted = unserved(desk, other).get(0).path("id").asString();
        sheet(desk, at(other, "/calls/" + noted), "");
        assertThat(unserved(desk, other).get(0).path("missed").asBoolean()).isTrue();
        assertThat(verdict(desk, other, "S15-001")).isEqualTo("not_due");
        assertThat(calledBack(desk, other, unserved(desk, other).get(0)).status())
                .isEqualTo(204);
        assertThat(verdict(desk, other, "S15-001")).isEqualTo("met");
    }

    @Test
    void whoRangInVainIsTelephonedUnseenAndStillHasToBeCalledBack() {
        var quarter = town.promising("S15-001");
        var manager = town.manager(quarter);
        var exchange = TelephoneExchange.connected(town, manager, quarter, "desk");
        moveClock(quarter, now().plus(Duration.ofMinutes(1)));
        var rang = now().minusSeconds(40);
        var number = "1" + (39_0000_0000L + Math.floorMod(quarter.community().hashCode(), 9999_9999));
        exchange.tells("ring", "stranger", rang, ",\"number\":\"%s\"".formatted(number));
        missed(exchange, "withheld", rang);
        exchange.tells("end", "stranger", rang.plusSeconds(30));
        exchange.tells("ring", "picked-up", rang, ",\"number\":\"%s\"".formatted(number));
        exchange.tells("answer", "picked-up", rang.plusSeconds(3));
        var calls = unserved(manager, quarter);
        assertThat(calls.toString()).doesNotContain(number);

        var stranger = dial(quarter, calls, true);
        assertThat(manager.post(stranger, "{}").type()).isEqualTo("urn:anju:community.no-phone-to-ring");
        var key = UUID.randomUUID().toString();
        for (int n = 0; n < 2; n++) {
            var dialled = manager.post(stranger, "{\"ring\":\"8001\"}", key);
            assertThat(dialled.status()).as(dialled.text()).isEqualTo(204);
        }
        var gateway = Gateway.shared();
        assertThat(gateway.deliveries(number)).isEqualTo(1);
        assertThat(gateway.requests(number).getFirst().body().path("caller").asString())
                .isEqualTo("8001");
        assertThat(manager.post(dial(quarter, calls, false), "{\"ring\":\"8001\"}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.no-number-left");
        assertThat(manager.post(dial(quarter, calls, false), "{\"ring\":\"8001\"}", key)
                        .status())
                .isGreaterThanOrEqualTo(400);
        var again = UUID.randomUUID().toString();
        gateway.saysOnce(number, 503);
        assertThat(manager.post(stranger, "{\"ring\":\"8001\"}", again).status())
                .isEqualTo(503);
        assertThat(manager.post(stranger, "{\"ring\":\"8001\"}", again).status())
                .isEqualTo(204);
        assertThat(gateway.deliveries(number)).isEqualTo(2);
        gateway.saysOnce(number, 503);
        assertThat(manager.post(stranger, "{\"ring\":\"8001\"}").status()).isEqualTo(503);
        assertThat(unserved(manager, quarter))
                .as("a telephone that rings is no call back")
                .hasSize(2);
        assertThat(unserved(manager, quarter).toString()).doesNotContain("servedAt");
        exchange.tells("ring", "rings-on", now(), ",\"number\":\"%s\"".formatted(number));
        var ringing = unserved(manager, quarter)
                .valueStream()
                .filter(one -> calls.valueStream()
                        .noneMatch(before -> before.path("id").equals(one.path("id"))))
                .findFirst()
                .orElseThrow();
        assertThat(manager.post(
                                at(
                                        quarter,
                                        "/hotline/calls/" + ringing.path("id").asString() + "/dial"),
                                "{\"ring\":\"8001\"}")
                        .type())
                .as("it may still be picked up")
                .isEqualTo("urn:anju:servicedesk.call-not-missed");
        assertThat(town.technician(quarter)
                        .post(stranger, "{\"ring\":\"8001\"}")
                        .status())
                .isEqualTo(403);
    }

    private static String dial(Town.Quarter quarter, JsonNode calls, boolean numbered) {
        var call = calls.valueStream()
                .filter(one -> one.has("number") == numbered)
                .findFirst()
                .orElseThrow();
        return at(quarter, "/hotline/calls/" + call.path("id").asString() + "/dial");
    }

    @Test
    void nobodyIsCalledBackWhomTheExchangeTellsOfInAnotherOrder() {
        var quarter = town.promising("S15-001");
        var exchange = exchange(quarter);
        var rang = now().minusSeconds(20);
        exchange.tells("answer", "picked-up", rang.plusSeconds(4));
        exchange.tells("ring", "picked-up", rang);
        moveClock(quarter, now().plus(Duration.ofMinutes(16)));
        assertThat(verdict(town.manager(quarter), quarter, "S15-001")).isEqualTo("not_due");
    }

    @Clause("S15-010")
    void aDayOnWhichTooManyCallsWereMissedIsRedWithTheHours(String clause) throws Exception {
        var quarter = promising(clause);
        var fine = promising(clause);
        var manager = town.manager(quarter);
        assertThat(hotline(manager, quarter, "").path("measurable").asBoolean()).isFalse();
        assertThat(brick(manager, quarter, clause).path("verdict").asString()).isEqualTo("not_measurable");
        assertThat(brick(manager, quarter, clause).toString()).contains("没有接话务系统");
        exchange(quarter);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");
        moveClock(quarter, tomorrowAt(14));
        var day = now().atZone(SHANGHAI).toLocalDate();
        ringing(quarter, 19, 1);
        ringing(fine, 20, 1);
        var counted = hotline(town.manager(quarter), quarter, "");
        assertThat(counted.path("missedPercent").decimalValue()).isEqualByComparingTo("5.26");
        assertThat(counted.path("allowedPercent").asInt()).isEqualTo(5);
        assertThat(counted.path("over").asBoolean()).isTrue();
        assertThat(counted.path("hours").get(0).path("hour").asInt())
                .isEqualTo(now().minusSeconds(40).atZone(SHANGHAI).getHour());

        moveClock(quarter, tomorrowAt(9));
        exchange(quarter).tells("ring", "next", now().minusSeconds(5));
        countDays();
        assertThat(verdict(town.manager(quarter), quarter, clause, day))
                .as("the exchange may still tell of the day")
                .isEqualTo("not_due");
        moveClock(quarter, tomorrowAt(1));
        var missed = hotline(town.manager(quarter), quarter, "?day=" + day).path("items");
        assertThat(calledBack(town.manager(quarter), quarter, missed.get(0)).status())
                .isEqualTo(204);
        countDays();
        assertThat(verdict(town.manager(quarter), quarter, clause, day)).isEqualTo("breached");
        assertThat(verdict(town.manager(fine), fine, clause, day)).isEqualTo("met");
        var brick = town.manager(quarter).get(at(quarter, "/wall/" + clause + "?period=" + day.getYear()));
        assertThat(brick.text()).contains(day + " 漏接", " 时 1 个");
        assertThat(hotline(town.manager(quarter), quarter, "?day=" + day).path("items"))
                .hasSize(1);
        assertThat(hotline(town.manager(quarter), quarter, "?day=" + day)
                        .path("toldLater")
                        .asInt())
                .isZero();
        tellLater(quarter, day);
        assertThat(hotline(town.manager(quarter), quarter, "?day=" + day)
                        .path("toldLater")
                        .asInt())
                .isEqualTo(1);
        countDays();
        assertThat(verdict(town.manager(quarter), quarter, clause, day)).isEqualTo("breached");
    }

    /** Adopted over HTTP: the job that counts the days leaves nothing while a request is under way. */
    private Town.Quarter promising(String clause) {
        var quarter = town.promising("S09-021");
        var adopted = town.manager(quarter).post(at(quarter, "/adoptions"), "{\"clause\":\"%s\"}".formatted(clause));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        return quarter;
    }

    private void countDays() {
        jobs.stream()
                .filter(job -> job.name().equals("servicedesk.hotline-days"))
                .forEach(RecurringJob::run);
    }

    /** A list of the exchange's that somebody brings after the day was counted. */
    private void tellLater(Town.Quarter quarter, LocalDate day) throws Exception {
        var manager = town.manager(quarter);
        var list = new Spreadsheet();
        list.sheet("来电").row("来电时间", "主叫", "接听时间").row(day.atTime(8, 0), "19900080001", day.atTime(8, 0, 3));
        var bytes = list.bytes();
        var file = PhotoStory.sha256(bytes);
        manager.put(
                at(quarter, "/files/" + file),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes);
        var kept = manager.post(
                at(quarter, "/call-lists"), "{\"file\":\"%s\",\"phone\":\"DESK\",\"check\":false}".formatted(file));
        assertThat(kept.body().path("taken").asInt()).as(kept.text()).isEqualTo(1);
    }

    private void ringing(Town.Quarter quarter, int calls, int missed) {
        var exchange = exchange(quarter);
        var rang = now().minusSeconds(40);
        for (int n = 0; n < calls; n++) {
            var name = quarter.community() + "-" + n;
            if (n < missed) {
                missed(exchange, name, rang);
            } else {
                exchange.tells("ring", name, rang);
                exchange.tells("answer", name, rang.plusSeconds(4));
            }
        }
    }

    private TelephoneExchange exchange(Town.Quarter quarter) {
        return TelephoneExchange.connected(town, town.manager(quarter), quarter, "desk");
    }

    private static void missed(TelephoneExchange exchange, String call, Instant rang) {
        exchange.tells("ring", call, rang);
        exchange.tells("end", call, rang.plusSeconds(30), ",\"by\":\"caller\"");
    }

    private static Browser.Answer calledBack(Browser manager, Town.Quarter quarter, JsonNode call) {
        return manager.post(at(quarter, "/calls/" + call.path("id").asString() + "/call-back"), "{\"reached\":true}");
    }

    private static String note(Browser manager, Town.Quarter quarter, String ticket) {
        var path = at(
                quarter,
                "/calls/"
                        + manager.post(at(quarter, "/calls"), "")
                                .body()
                                .path("id")
                                .asString());
        sheet(manager, path, ticket);
        return path;
    }

    private static void sheet(Browser manager, String call, String ticket) {
        assertThat(manager.post(call + "/sheet", """
                        {"caller":"周先生","need":"问停车","refusedToSay":false,"notNow":false,"anythingElse":true%s}""".formatted(ticket)).status())
                .isEqualTo(204);
    }

    private static JsonNode unserved(Browser manager, Town.Quarter quarter) {
        return hotline(manager, quarter, "").path("items");
    }

    private static JsonNode hotline(Browser manager, Town.Quarter quarter, String day) {
        return manager.get(at(quarter, "/hotline" + day)).body();
    }

    /** Of the running year: a test may begin shortly before midnight. */
    private String verdict(Browser manager, Town.Quarter quarter, String promise) {
        return verdict(manager, quarter, promise, LocalDate.ofInstant(now(), SHANGHAI));
    }

    /** Of the year of a day. */
    private static String verdict(Browser manager, Town.Quarter quarter, String promise, LocalDate day) {
        return brick(manager, quarter, promise, day).path("verdict").asString();
    }

    private JsonNode brick(Browser manager, Town.Quarter quarter, String promise) {
        return brick(manager, quarter, promise, LocalDate.ofInstant(now(), SHANGHAI));
    }

    private static JsonNode brick(Browser manager, Town.Quarter quarter, String promise, LocalDate day) {
        var wall = manager.get(at(quarter, "/wall?period=" + day.getYear()));
        return wall.body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(promise))
                .findFirst()
                .orElseThrow(() -> new AssertionError(wall.text()));
    }

    private Instant tomorrowAt(int hour) {
        return LocalDate.ofInstant(now(), SHANGHAI)
                .plusDays(1)
                .atTime(hour, 5)
                .atZone(SHANGHAI)
                .toInstant();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
