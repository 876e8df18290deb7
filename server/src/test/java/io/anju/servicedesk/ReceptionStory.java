package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.jobs.RecurringJob;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The day on which the manager listens: announced, booked, and over when every question has its answer. */
@SimulationTest
class ReceptionStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Town town;

    @Autowired
    List<RecurringJob> jobs;

    @Clause("S12-039")
    void everyQuestionOfTheManagersDayIsAnsweredOrFollowedUpAndAMonthWithoutADayIsRed(String clause) {
        var quarter = town.promising(clause);
        var negligent = town.promising(clause);
        var manager = town.manager(quarter);
        var day = announced(manager, quarter, "MANAGER", now().plus(Duration.ofHours(1)));
        var month = YearMonth.from(now().plus(Duration.ofHours(1)).atZone(SHANGHAI));
        var path = at(quarter, "/reception-days/" + day.path("id").asString());
        assertThat(manager.post(path + "/closing", "").type()).isEqualTo("urn:anju:servicedesk.reception-not-begun");
        moveClock(quarter, now().plus(Duration.ofHours(2)));

        var first = asked(manager, quarter, path, "快递柜什么时候修").path("questions").get(0);
        var second = asked(manager, quarter, path, "楼道灯不亮").path("questions").get(1);
        var refused = manager.post(path + "/closing", "");
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.reception-unanswered");
        assertThat(refused.body().path("detail").asString()).contains("2", clause);
        var answered = manager.post(question(quarter, first) + "/answer", "{\"answer\":\"周五前修好\"}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        var followed = manager.post(question(quarter, second) + "/follow-up", "{\"category\":\"power\"}");
        assertThat(followed.body().path("questions").get(1).path("ticketNumber").asString())
                .as(followed.text())
                .isNotEmpty();
        assertThat(manager.post(question(quarter, second) + "/answer", "{\"answer\":\"再说一遍\"}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.question-answered");
        assertThat(manager.post(path + "/closing", "").status()).isEqualTo(200);
        assertThat(verdict(manager, quarter, clause, month)).isEqualTo("met");

        oweThePeriods();
        var inTheNext = YearMonth.from(now().atZone(SHANGHAI)).plusMonths(1);
        var missed = inTheNext.minusMonths(1);
        moveClock(quarter, inTheNext.atDay(1).atTime(8, 0).atZone(SHANGHAI).toInstant());
        assertThat(verdict(town.manager(negligent), negligent, clause, missed)).isEqualTo("breached");
    }

    @Clause("S09-002")
    void everyQuestionOfTheGeneralManagersDayIsAnsweredOrFollowedUpWhereTheGeneralManagerSeesIt(String clause) {
        var quarter = town.promising(clause);
        var headquarters = town.headquarters(quarter);
        var negligent = town.promising(clause);
        var starts = tomorrowAt(14);
        var month = YearMonth.from(starts.atZone(SHANGHAI));
        var day = announced(headquarters, quarter, "GENERAL_MANAGER", starts);
        announced(town.headquarters(negligent), negligent, "GENERAL_MANAGER", starts);
        var path = at(quarter, "/reception-days/" + day.path("id").asString());
        moveClock(quarter, starts.plus(Duration.ofHours(1)));
        headquarters = town.headquarters(quarter);
        var first =
                asked(headquarters, quarter, path, "快递柜什么时候修").path("questions").get(0);
        var second =
                asked(headquarters, quarter, path, "楼道灯不亮").path("questions").get(1);

        var refused = headquarters.post(path + "/closing", "");
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.reception-unanswered");
        assertThat(refused.body().path("detail").asString()).contains("2", clause);
        headquarters.post(question(quarter, first) + "/answer", "{\"answer\":\"周五前修好\"}");
        assertThat(headquarters
                        .post(path + "/closing", "")
                        .body()
                        .path("detail")
                        .asString())
                .contains("1", clause);
        assertThat(followUps(headquarters, quarter)).isEmpty();
        var followed = headquarters.post(question(quarter, second) + "/follow-up", "{\"category\":\"power\"}");
        assertThat(followed.status()).as(followed.text()).isEqualTo(200);
        assertThat(verdict(town.manager(quarter), quarter, clause, month)).isEqualTo("not_due");
        assertThat(headquarters.post(path + "/closing", "").status()).isEqualTo(200);
        assertThat(verdict(town.manager(quarter), quarter, clause, month)).isEqualTo("met");

        var open = followUps(headquarters, quarter);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("question").asString()).isEqualTo("楼道灯不亮");
        assertThat(open.get(0).path("ticketNumber").asString()).isNotEmpty();
        assertThat(town.technician(quarter)
                        .get(at(quarter, "/reception-follow-ups"))
                        .status())
                .isEqualTo(403);
        moveClock(quarter, starts.plus(Duration.ofHours(11)));
        assertThat(verdict(town.manager(negligent), negligent, clause, month)).isEqualTo("breached");
    }

    @Test
    void residentsSeeADayAndBookItOnceForAHomeOfTheirs() {
        var quarter = town.promising("S09-001");
        var headquarters = town.headquarters(quarter);
        var starts = now().plus(Duration.ofDays(1));
        announced(headquarters, quarter, "GENERAL_MANAGER", starts);
        var resident = town.resident(quarter);
        var mine = "/api/me/communities/" + quarter.community() + "/reception-days";

        var shown = resident.get(mine).body().path("items").get(0);
        assertThat(shown.path("host").asString()).isEqualTo("GENERAL_MANAGER");
        assertThat(shown.path("booked").asBoolean()).isFalse();
        var booking = mine + "/" + shown.path("id").asString() + "/booking";
        var body = "{\"space\":\"%s\",\"subject\":\"停车位的事\"}";
        var other = town.promising("S09-001");
        assertThat(resident.post(booking, body.formatted(other.home())).type())
                .isEqualTo("urn:anju:servicedesk.not-your-home");
        var booked = resident.post(booking, body.formatted(quarter.home()));
        assertThat(booked.body().path("items").get(0).path("booked").asBoolean())
                .as(booked.text())
                .isTrue();
        assertThat(resident.post(booking, body.formatted(quarter.home())).type())
                .isEqualTo("urn:anju:servicedesk.reception-booked");
        var day = headquarters
                .get(at(quarter, "/reception-days"))
                .body()
                .path("items")
                .get(0);
        assertThat(day.path("bookings").get(0).path("subject").asString()).isEqualTo("停车位的事");
    }

    @Test
    void everybodyIsToldOfADayAndThatItIsMovedOrCalledOffBookedOrNot() {
        var quarter = town.promising("S12-039");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var starts = tomorrowAt(14);
        var path = at(
                quarter,
                "/reception-days/"
                        + announced(manager, quarter, "MANAGER", starts)
                                .path("id")
                                .asString());
        await().untilAsserted(() ->
                assertThat(resident.get("/api/me/messages").text()).contains("经理接待日定在"));
        var mine = "/api/me/communities/" + quarter.community() + "/reception-days";

        var move = "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"place\":\"会所\",\"reason\":\"经理出差\"}";
        assertThat(manager.post(path + "/move", move.formatted(now().minusSeconds(5), now()))
                        .type())
                .isEqualTo("urn:anju:servicedesk.reception-not-ahead");
        var later = starts.plus(Duration.ofHours(2));
        var moved = manager.post(path + "/move", move.formatted(later, later.plus(Duration.ofHours(2))));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.body().path("moves").asInt()).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(resident.get("/api/me/messages").text()).contains("改到", "经理出差", "会所"));

        var off = manager.post(path + "/calling-off", "{\"reason\":\"停电\"}");
        assertThat(off.body().path("calledOffBecause").asString())
                .as(off.text())
                .isEqualTo("停电");
        await().untilAsserted(() ->
                assertThat(resident.get("/api/me/messages").text()).contains("取消了", "停电"));
        assertThat(resident.get(mine).body().path("items")).isEmpty();
        var again = manager.post(path + "/calling-off", "{\"reason\":\"停电\"}");
        assertThat(again.type()).as(again.text()).isEqualTo("urn:anju:servicedesk.reception-called-off");
        assertThat(again.body().path("title").asString()).isEqualTo("这一天已经取消");
    }

    @Test
    void whoAskedReadsTheAnswerAndNobodyElseOfTheHome() {
        var quarter = town.promising("S12-039");
        var manager = town.manager(quarter);
        var resident = town.resident(quarter);
        var starts = now().plus(Duration.ofHours(1));
        var id = announced(manager, quarter, "MANAGER", starts).path("id").asString();
        var mine = "/api/me/communities/" + quarter.community() + "/reception-days";
        resident.post(mine + "/" + id + "/booking", "{\"space\":\"%s\",\"subject\":\"停车位\"}".formatted(quarter.home()));
        moveClock(quarter, starts.plus(Duration.ofMinutes(5)));
        var path = at(quarter, "/reception-days/" + id);
        var party = manager.get(at(quarter, "/reception-days"))
                .body()
                .path("items")
                .get(0)
                .path("bookings")
                .get(0)
                .path("party")
                .asString();
        var ask = "{\"space\":\"%s\",\"askedBy\":\"程女士\",\"question\":\"%s\"%s}";
        var asked = manager.post(
                path + "/questions", ask.formatted(quarter.home(), "车位怎么分", ",\"party\":\"" + party + "\""));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        manager.post(path + "/questions", ask.formatted(quarter.home(), "别人问的", ""));
        assertThat(manager.post(
                                path + "/questions",
                                ask.formatted(quarter.home(), "不是这户", ",\"party\":\"" + quarter.home() + "\""))
                        .type())
                .isEqualTo("urn:anju:servicedesk.not-of-this-home");

        manager.post(question(quarter, asked.body().path("questions").get(0)) + "/answer", "{\"answer\":\"下月摇号\"}");

        var read = resident.get(mine + "/asked");
        assertThat(read.text()).contains("车位怎么分", "下月摇号").doesNotContain("别人问的");
        assertThat(resident.get("/api/me/messages").text()).contains("您在接待日问的事有答复了", "下月摇号");
    }

    @Test
    void aGeneralManagersDayStaysInItsQuarterAndOwesNothingOnceCalledOff() {
        var quarter = town.promising("S09-002");
        var headquarters = town.headquarters(quarter);
        var starts = tomorrowAt(14);
        var path = at(
                quarter,
                "/reception-days/"
                        + announced(headquarters, quarter, "GENERAL_MANAGER", starts)
                                .path("id")
                                .asString());
        var far = starts.plus(Duration.ofDays(120));
        assertThat(headquarters
                        .post(path + "/move", """
                                {"startsAt":"%s","endsAt":"%s","place":"会所","reason":"出差"}""".formatted(far, far.plusSeconds(3600)))
                        .type())
                .isEqualTo("urn:anju:servicedesk.reception-other-quarter");
        headquarters.post(path + "/calling-off", "{\"reason\":\"出差\"}");
        var month = YearMonth.from(starts.atZone(SHANGHAI));
        moveClock(quarter, starts.plus(Duration.ofHours(11)));
        assertThat(verdict(town.manager(quarter), quarter, "S09-002", month)).isNotEqualTo("breached");
    }

    @Clause("S09-001")
    void whereNoDayOfTheGeneralManagerIsPublishedWhenAQuarterBeginsTheWallIsRed(String clause) {
        var quarter = town.promising(clause);
        var negligent = town.promising(clause);
        var today = now().atZone(SHANGHAI).toLocalDate();
        var begins = today.withDayOfMonth(1).plusMonths(3 - (today.getMonthValue() - 1) % 3);
        oweThePeriods();
        announced(
                town.headquarters(quarter),
                quarter,
                "GENERAL_MANAGER",
                begins.plusDays(20).atTime(14, 0).atZone(SHANGHAI).toInstant());

        var near = begins.minusDays(10).atTime(8, 0).atZone(SHANGHAI).toInstant();
        if (near.isAfter(now())) {
            moveClock(quarter, near);
        }
        watch();
        watch();
        assertThat(town.manager(negligent).get("/api/me/messages").text()).containsOnlyOnce("还没公布总经理会见日");
        assertThat(town.manager(quarter).get("/api/me/messages").text()).doesNotContain("还没公布总经理会见日");

        moveClock(quarter, begins.plusDays(1).atTime(8, 0).atZone(SHANGHAI).toInstant());
        watch();
        assertThat(town.manager(negligent).get("/api/me/messages").text()).contains("本季度没有公布总经理会见日");
        var month = YearMonth.from(begins);
        assertThat(verdict(town.manager(quarter), quarter, clause, month)).isEqualTo("met");
        assertThat(verdict(town.manager(negligent), negligent, clause, month)).isEqualTo("breached");
    }

    @Test
    void aGeneralManagersDayThatIsCalledOffIsPublishedNoMoreUntilAnotherIs() {
        var quarter = town.promising("S09-001");
        var renewed = town.promising("S09-001");
        var today = now().atZone(SHANGHAI).toLocalDate();
        var begins = today.withDayOfMonth(1).plusMonths(3 - (today.getMonthValue() - 1) % 3);
        oweThePeriods();
        var starts = begins.plusDays(20).atTime(14, 0).atZone(SHANGHAI).toInstant();
        var off = "/reception-days/%s/calling-off";
        var first = announced(town.headquarters(quarter), quarter, "GENERAL_MANAGER", starts);
        var given = announced(town.headquarters(renewed), renewed, "GENERAL_MANAGER", starts);
        town.headquarters(renewed)
                .post(at(renewed, off.formatted(given.path("id").asString())), "{\"reason\":\"出差\"}");
        announced(town.headquarters(renewed), renewed, "GENERAL_MANAGER", starts);
        var month = YearMonth.from(begins);
        moveClock(quarter, begins.plusDays(1).atTime(8, 0).atZone(SHANGHAI).toInstant());
        watch();
        assertThat(verdict(town.manager(quarter), quarter, "S09-001", month)).isEqualTo("met");
        assertThat(verdict(town.manager(renewed), renewed, "S09-001", month)).isEqualTo("met");

        var called = town.headquarters(quarter)
                .post(at(quarter, off.formatted(first.path("id").asString())), "{\"reason\":\"出差\"}");
        assertThat(called.status()).as(called.text()).isEqualTo(200);
        watch();

        assertThat(verdict(town.manager(quarter), quarter, "S09-001", month)).isEqualTo("breached");
        assertThat(town.manager(quarter).get("/api/me/messages").text()).contains("本季度没有公布总经理会见日");
        assertThat(town.manager(renewed).get("/api/me/messages").text()).doesNotContain("本季度没有公布总经理会见日");
    }

    @Test
    void aDayIsAnnouncedAheadAndEndsAfterItStarts() {
        var quarter = town.promising("S12-039");
        var manager = town.manager(quarter);
        var late = manager.post(at(quarter, "/reception-days"), announcement("MANAGER", now().minusSeconds(60), 60));
        assertThat(late.type()).as(late.text()).isEqualTo("urn:anju:servicedesk.reception-not-ahead");
        var turned = manager.post(at(quarter, "/reception-days"), announcement("MANAGER", now().plusSeconds(600), -60));
        assertThat(turned.type()).as(turned.text()).isEqualTo("urn:anju:servicedesk.reception-ends-early");
        assertThat(town.technician(quarter).get(at(quarter, "/reception-days")).status())
                .isEqualTo(403);
    }

    /** As the job does. */
    private void watch() {
        jobs.stream()
                .filter(job -> job.name().equals("servicedesk.reception-watch"))
                .forEach(RecurringJob::run);
    }

    private static JsonNode followUps(Browser headquarters, Town.Quarter quarter) {
        return headquarters.get(at(quarter, "/reception-follow-ups")).body().path("items");
    }

    private JsonNode announced(Browser host, Town.Quarter quarter, String who, Instant starts) {
        var day = host.post(at(quarter, "/reception-days"), announcement(who, starts, 7200));
        assertThat(day.status()).as(day.text()).isEqualTo(201);
        return day.body();
    }

    private static String announcement(String host, Instant starts, int seconds) {
        return """
                {"host":"%s","startsAt":"%s","endsAt":"%s","place":"客服中心"}""".formatted(host, starts, starts.plusSeconds(seconds));
    }

    private static JsonNode asked(Browser manager, Town.Quarter quarter, String day, String question) {
        var asked = manager.post(
                day + "/questions",
                "{\"space\":\"%s\",\"askedBy\":\"程女士\",\"question\":\"%s\"}".formatted(quarter.home(), question));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.body();
    }

    private static String question(Town.Quarter quarter, JsonNode question) {
        return at(quarter, "/reception-questions/" + question.path("id").asString());
    }

    private void oweThePeriods() {
        jobs.stream()
                .filter(job -> job.name().equals("servicedesk.period-promises"))
                .forEach(RecurringJob::run);
    }

    private static String verdict(Browser manager, Town.Quarter quarter, String promise, YearMonth month) {
        var wall = manager.get(at(quarter, "/wall?period=" + month));
        return wall.body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(promise))
                .map(brick -> brick.path("verdict").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(wall.text()));
    }

    private Instant tomorrowAt(int hour) {
        return now().atZone(SHANGHAI)
                .toLocalDate()
                .plusDays(1)
                .atTime(hour, 0)
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
