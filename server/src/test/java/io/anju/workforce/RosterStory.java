package io.anju.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A manager says what has to be manned, draws a roster from a pattern, corrects it by hand and lets it stand. */
@AnjuTest
class RosterStory {

    private static final AtomicInteger PHONES =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1000, 8000));

    /** Four people around the clock, one of them free. */
    private static final String AROUND_THE_CLOCK = """
            [{"begins":"08:00","ends":"16:00"},{"begins":"16:00","ends":"00:00"},{"begins":"00:00","ends":"08:00"},{}]""";

    @Autowired
    Town town;

    private Quarter quarter;
    private Browser manager;
    private LocalDate today;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        today = LocalDate.now(CommunityZone.DEFAULT);
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private JsonNode made(String path, String body) {
        var answer = manager.post(at(path), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private String hire(String name) {
        var n = PHONES.incrementAndGet();
        return made("/staff", """
                {"name":"%s","badge":"R%d","phone":"1960002%04d","department":"秩序部","post":"秩序员"}""".formatted(name, n, n)).path("employee").asString();
    }

    private String post(String name, String hours, String more) {
        return post(name, hours, today, more);
    }

    private String post(String name, String hours, LocalDate since, String more) {
        return made("/posts", """
                {"name":"%s","begins":"%s","ends":"%s","firstDay":"%s",%s}""".formatted(name, hours.substring(0, 5), hours.substring(6), since, more))
                .path("id")
                .asString();
    }

    private String pattern(String post, String cycle, String... members) {
        var people = Stream.of(members).map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        return made("/shift-patterns", """
                {"name":"轮班","post":"%s","firstDay":"%s","cycle":%s,"members":[%s]}""".formatted(post, today, cycle, people))
                .path("id")
                .asString();
    }

    private int drawn(String pattern, LocalDate first, LocalDate last) {
        return made("/shift-patterns/" + pattern + "/shifts", days(first, last) + "}")
                .path("added")
                .asInt();
    }

    private static String days(LocalDate first, LocalDate last) {
        return "{\"firstDay\":\"%s\",\"lastDay\":\"%s\"".formatted(first, last);
    }

    private Browser.Answer publish(LocalDate first, LocalDate last) {
        return manager.post(at("/roster-publications"), days(first, last) + "}");
    }

    private Browser.Answer publish(LocalDate first, LocalDate last, String reason) {
        return manager.post(at("/roster-publications"), days(first, last) + ",\"reason\":\"" + reason + "\"}");
    }

    private Browser.Answer byHand(String employee, String post, Instant from, Instant until) {
        return manager.post(at("/duty"), """
                {"employee":"%s","post":"%s","from":"%s","until":"%s"}""".formatted(employee, post, from, until));
    }

    private JsonNode review(LocalDate first, LocalDate last, boolean drafts) {
        return manager.get(at("/roster-review?firstDay=%s&lastDay=%s&drafts=%s".formatted(first, last, drafts)))
                .body();
    }

    private static Instant clock(LocalDate day, int hour) {
        return day.atStartOfDay(CommunityZone.DEFAULT).plusHours(hour).toInstant();
    }

    @Clause("S09-003")
    void aPostThatIsEmptyKeepsTheRosterFromBeingPublishedUnlessSomebodySaysWhy(String clause) {
        var day = today.plusDays(10);
        post("路口引导", "09:00-18:00", "\"headcount\":1,\"strict\":false,\"clause\":\"" + clause + "\"");

        var refused = publish(day, day);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).isEqualTo("urn:anju:workforce.post-is-empty");
        assertThat(refused.text()).contains("路口引导", "09:00", "18:00", "缺 1 人", clause);

        var published = publish(day, day, "当天没有看房活动");
        assertThat(manager.get(at("/roster-publications"))
                        .body()
                        .path("items")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("当天没有看房活动");
        assertThat(published.status()).as(published.text()).isEqualTo(201);
    }

    @Clause("S09-029")
    void cleaningCoversSevenToTwentyAndNobodyDoesItAlone(String clause) {
        var day = today.plusDays(10);
        var post = post("保洁", "07:00-20:00", strict(1, clause));
        var early = hire("早班李姐");
        var pattern = pattern(post, "[{\"begins\":\"07:00\",\"ends\":\"15:00\"}]", early);
        assertThat(drawn(pattern, day, day)).isEqualTo(1);

        var refused = publish(day, day, "人手不够");
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:workforce.strict-post-is-empty");
        assertThat(refused.text()).contains("15:00", "20:00", clause);

        var alone = byHand(hire("一人到底"), post, clock(day, 7), clock(day, 20)).body();
        assertThat(alone.path("warnings").get(0).path("rule").asString()).isEqualTo("LONG_DAY");
        assertThat(alone.path("warnings").get(0).path("minutes").asInt()).isEqualTo(13 * 60);
        assertThat(publish(day, day).status()).isEqualTo(201);
        assertThat(review(day, day, false).path("posts").get(0).path("percent").asInt())
                .isEqualTo(100);
    }

    private static String strict(int headcount, String clause) {
        return "\"headcount\":%d,\"strict\":true,\"clause\":\"%s\"".formatted(headcount, clause);
    }

    @Clause("S11-049")
    void theRepairDeskIsMannedAroundTheClockAndTakesAReportAtAnyTime(String clause) {
        var day = today.plusDays(3);
        var post = post("报修台", "00:00-00:00", strict(1, clause));
        var pattern = pattern(post, AROUND_THE_CLOCK, hire("甲"), hire("乙"), hire("丙"));
        drawn(pattern, day, day.plusDays(6));

        var refused = publish(day, day.plusDays(6));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("报修台", clause);
        var gaps = review(day, day.plusDays(6), true).path("posts").get(0).path("gaps");
        assertThat(gaps).as("one of three is off every day").isNotEmpty();
        gaps.forEach(gap ->
                assertThat(refused.text()).contains(hour(gap.path("from")) + " 至", hour(gap.path("until")) + " 缺"));

        var fourth = hire("丁");
        gaps.forEach(gap -> byHand(
                fourth,
                post,
                Instant.parse(gap.path("from").asString()),
                Instant.parse(gap.path("until").asString())));
        assertThat(publish(day, day.plusDays(6)).status()).isEqualTo(201);

        var reported = town.resident(quarter)
                .post(
                        "/api/me/communities/" + quarter.community() + "/tickets",
                        "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"漏水\"}".formatted(quarter.home()));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    }

    /** On the clock there. */
    private static String hour(JsonNode at) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .format(Instant.parse(at.asString()).atZone(CommunityZone.DEFAULT));
    }

    @Clause("S18-027")
    void aNightOfTheHeatingSeasonWithoutAnybodyIsFlaggedBeforeItBegins(String clause) {
        var last = today.plusDays(4);
        post("供暖夜班", "20:00-08:00", "\"lastDay\":\"%s\",".formatted(last) + strict(1, clause));

        var line = review(today.plusDays(1), today.plusDays(8), false)
                .path("posts")
                .get(0);
        assertThat(line.path("percent").asInt()).isZero();
        assertThat(line.path("gaps")).as("the nights of the season only").hasSize(4);
        assertThat(line.path("gaps").get(0).path("until").asString())
                .isEqualTo(clock(today.plusDays(2), 8).toString());
        assertThat(publish(today.plusDays(1), today.plusDays(8)).text()).contains("供暖夜班", clause);
        assertThat(publish(today.plusDays(5), today.plusDays(8)).status())
                .as("behind the season nothing is asked")
                .isEqualTo(201);
    }

    @Clause("S11-213")
    void whoseFirePaperRanOutYesterdayIsNotPutOnTodaysRoster(String clause) {
        var post = post("消控室", "00:00-00:00", "\"qualification\":\"消防合格证\"," + strict(1, clause));
        var guard = hire("老周");
        var yesterday = today.minusDays(1);
        paper(guard, yesterday);
        drawn(pattern(post, "[{\"begins\":\"00:00\",\"ends\":\"00:00\"}]", guard), today, today);

        var refused = publish(today, today, "没有别人");
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:workforce.without-papers");
        assertThat(refused.text()).contains("老周", "消防合格证", yesterday.toString(), clause);
        var tomorrow = byHand(guard, post, clock(today.plusDays(1), 0), clock(today.plusDays(1), 8));
        assertThat(tomorrow.type()).isEqualTo("urn:anju:workforce.paper-ran-out");
        assertThat(byHand(hire("小马"), post, clock(today.plusDays(1), 0), clock(today.plusDays(1), 8))
                        .type())
                .isEqualTo("urn:anju:workforce.without-paper");

        paper(guard, today);
        assertThat(publish(today, today).status()).as("the last day counts").isEqualTo(201);
    }

    private void paper(String employee, LocalDate expiresOn) {
        made("/staff/" + employee + "/qualifications", """
                {"name":"消防合格证","number":"XF-1","expiresOn":"%s"}""".formatted(expiresOn));
    }

    @Clause("S11-178")
    void theControlRoomIsMannedByTwoWithPapersAtEveryHourAndEveryShiftWritesItsLog(String clause) {
        var yesterday = today.minusDays(1);
        var post = post("监控室", "00:00-00:00", yesterday, "\"qualification\":\"消防合格证\"," + strict(2, clause));
        var phone = "1960003%04d".formatted(PHONES.incrementAndGet());
        var guard = made("/staff", """
                {"name":"监控小吴","badge":"%s","phone":"%s","department":"秩序部","post":"监控员","role":"technician"}""".formatted(phone, phone)).path("employee").asString();
        paper(guard, today.plusDays(200));
        var now = Instant.now();
        byHand(guard, post, now.minus(Duration.ofHours(9)), now.minus(Duration.ofHours(1)));
        byHand(guard, post, clock(today.plusDays(3), 0), clock(today.plusDays(4), 0));

        var refused = publish(today.plusDays(3), today.plusDays(3), "夜里只有一个人");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("监控室", "00:00", "缺 1 人", clause);

        var without = review(yesterday, today, false).path("withoutLog");
        assertThat(without).hasSize(1);
        assertThat(without.get(0).path("name").asString()).isEqualTo("监控小吴");
        assertThat(without.get(0).path("clause").asString()).isEqualTo(clause);
        var logged = town.byPhone(phone).post(at("/my-handovers"), "{\"log\":\"各通道画面正常，2 号机重启一次\"}");
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        assertThat(review(yesterday, today, false).path("withoutLog")).isEmpty();
    }

    @Clause("S15-009")
    void ofAYearAroundTheClockNoHourMayBeLeftOutAndHolidaysAreDaysLikeOthers(String clause) {
        var first = today.plusDays(1);
        var last = today.plusDays(365);
        var post = post("服务中心", "00:00-00:00", strict(1, clause));
        var pattern = pattern(post, AROUND_THE_CLOCK, hire("甲"), hire("乙"), hire("丙"), hire("丁"));
        assertThat(drawn(pattern, first, last)).isEqualTo(3 * 365);
        assertThat(review(first, last, true)
                        .path("posts")
                        .get(0)
                        .path("percent")
                        .asInt())
                .isEqualTo(100);
        var day = today.plusDays(100);
        takeBack(day);

        var refused = publish(first, last);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("服务中心", "缺 1 人", clause);
        var line = review(first, last, true).path("posts").get(0);
        assertThat(line.path("percent").asInt()).isEqualTo(99);
        assertThat(line.path("gaps")).hasSize(1);
        assertThat(drawn(pattern, day, day)).as("taken back by hand").isZero();

        var gap = line.path("gaps").get(0);
        byHand(
                hire("替班"),
                post,
                Instant.parse(gap.path("from").asString()),
                Instant.parse(gap.path("until").asString()));
        assertThat(publish(first, last).body().path("shifts").asInt()).isEqualTo(3 * 365 - 1);
        assertThat(review(first, last, false)
                        .path("posts")
                        .get(0)
                        .path("percent")
                        .asInt())
                .isEqualTo(100);
    }

    private void takeBack(LocalDate day) {
        var shift = manager.get(at("/duty?from=" + day))
                .body()
                .path("days")
                .get(0)
                .path("items")
                .get(1);
        assertThat(manager.post(at("/duty/" + shift.path("id").asString() + "/end"), "")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobodyIsOnDutyForADraft() {
        var post = post("大门岗", "00:00-00:00", "\"headcount\":1,\"strict\":true");
        var guard = hire("门岗老刘");
        drawn(pattern(post, "[{\"begins\":\"00:00\",\"ends\":\"00:00\"}]", guard), today, today);
        assertThat(manager.get(at("/on-duty")).text()).doesNotContain(guard);
        assertThat(manager.get(at("/duty")).text()).contains(guard, "大门岗", "\"draft\":true");

        assertThat(publish(today, today).body().path("shifts").asInt()).isEqualTo(1);

        assertThat(manager.get(at("/on-duty")).text()).contains(guard);
    }

    @Test
    void drawingTwiceAddsNothingAndGivenByHandComesFirst() {
        var post = post("巡逻", "08:00-20:00", "\"headcount\":1,\"strict\":false");
        var guard = hire("巡逻员");
        var day = today.plusDays(5);
        byHand(guard, post, clock(day, 9), clock(day, 12));
        var pattern = pattern(post, "[{\"begins\":\"08:00\",\"ends\":\"16:00\"}]", guard);

        assertThat(drawn(pattern, day.minusDays(1), day.plusDays(1))).isEqualTo(2);
        assertThat(drawn(pattern, day.minusDays(1), day.plusDays(1))).isZero();
        assertThat(manager.post(at("/shift-patterns/" + pattern + "/end"), "").status())
                .isEqualTo(204);
        assertThat(manager.post(at("/shift-patterns/" + pattern + "/shifts"), days(day, day) + "}")
                        .type())
                .isEqualTo("urn:anju:workforce.no-such-pattern");
    }

    @Test
    void lessThanElevenHoursBetweenTwoShiftsIsTold() {
        var post = post("前台", "00:00-00:00", "\"headcount\":1,\"strict\":false");
        var clerk = hire("前台小陈");
        var day = today.plusDays(5);
        assertThat(byHand(clerk, post, clock(day, 14), clock(day, 22)).body().path("warnings"))
                .isEmpty();

        var warned = byHand(clerk, post, clock(day.plusDays(1), 6), clock(day.plusDays(1), 12));

        assertThat(warned.status()).isEqualTo(201);
        assertThat(warned.body().path("warnings").get(0).path("rule").asString())
                .isEqualTo("SHORT_REST");
        var told = review(day, day.plusDays(1), true).path("warnings");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("name").asString()).isEqualTo("前台小陈");
        assertThat(told.get(0).path("minutes").asInt()).isEqualTo(8 * 60);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndWhatIsOverMayBeOpenedAgain() {
        var more = "\"headcount\":1,\"strict\":false";
        var post = post("泳池", "09:00-18:00", more);
        assertThat(List.of(
                        manager.post(at("/posts"), """
                                {"name":"泳池","begins":"09:00","ends":"18:00","firstDay":"%s",%s}""".formatted(today, more)).type(),
                        manager.post(at("/posts"), """
                                {"name":"泳池二","begins":"09:00","ends":"18:00","firstDay":"%s","lastDay":"%s",%s}""".formatted(today, today.minusDays(1), more))
                                .type(),
                        publish(today.plusDays(1), today).type(),
                        publish(today, today.plusDays(400)).type()))
                .containsExactly(
                        "urn:anju:constraint.post_name_is_taken",
                        "urn:anju:workforce.empty-days",
                        "urn:anju:workforce.empty-days",
                        "urn:anju:workforce.duty-too-far");

        assertThat(manager.post(at("/posts/" + post + "/end"), "").status()).isEqualTo(204);
        assertThat(manager.post(at("/posts/" + post + "/end"), "").type()).isEqualTo("urn:anju:workforce.no-such-post");
        assertThat(manager.get(at("/posts")).body().path("items")).isEmpty();
        post("泳池", "09:00-18:00", more);
    }
}
