package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.RecurringJob;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What comes of complaints: each is explained, the overdue ones weekly, all of them monthly, and the same again warns. */
@SimulationTest
class ComplaintStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String HANDLING = """
            {"cause":"DELAY","department":"工程部","measure":"夜里也留一位师傅"}""";

    @Autowired
    Town town;

    @Autowired
    List<RecurringJob> jobs;

    @Clause("S12-046")
    void theWeeklyMeetingListsWhatIsOverdueAndDoesNotCloseWhileOneLacksItsCauseAndMeasure(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var first = complaint(quarter);
        var second = complaint(quarter);
        moveClock(quarter, now().plus(Duration.ofHours(25)));
        complaint(quarter);

        var meeting = manager.post(at(quarter, "/complaint-meetings"), "");
        assertThat(meeting.status()).as(meeting.text()).isEqualTo(200);
        assertThat(ids(meeting.body().path("items"))).containsExactly(first, second);
        var closing =
                at(quarter, "/complaint-meetings/" + meeting.body().path("id").asString() + "/closing");
        var minutes = "{\"minutes\":\"两件都是夜里没人\"}";
        handle(manager, quarter, first);
        var refused = manager.post(closing, minutes);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.meeting-lacks-measures");
        assertThat(refused.body().path("detail").asString()).contains(clause);
        assertThat(verdict(manager, quarter, clause, week(now()))).isIn("not_due", "at_risk");

        handle(manager, quarter, second);
        assertThat(manager.post(closing, minutes).status()).isEqualTo(200);
        assertThat(verdict(manager, quarter, clause, week(now()))).isEqualTo("met");
        assertThat(manager.post(closing, minutes).type()).isEqualTo("urn:anju:servicedesk.meeting-is-over");
        assertThat(manager.get(at(quarter, "/complaints?overdue=true")).body().path("items"))
                .as("explained, and still to be done")
                .hasSize(2);
    }

    @Clause("S12-044")
    void aMonthIsAnalysedByWhatWhyWhereAndWhoseAndAMonthWithoutThatIsRed(String clause) {
        var quarter = town.promising(clause);
        var negligent = town.promising(clause);
        var manager = town.manager(quarter);
        handle(manager, quarter, complaint(quarter));
        complaint(quarter);
        var month = YearMonth.from(now().atZone(SHANGHAI));
        jobs.stream()
                .filter(job -> job.name().equals("servicedesk.period-promises"))
                .forEach(RecurringJob::run);

        var reviewed = manager.post(at(quarter, "/complaint-reviews"), "{\"summary\":\"夜里没人，加一班\"}");
        assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(200);
        assertThat(reviewed.body().path("complaints").asInt()).isEqualTo(2);
        assertThat(counts(reviewed.body().path("byCategory"))).containsExactly("投诉 2 0");
        assertThat(counts(reviewed.body().path("byCause"))).containsExactlyInAnyOrder("DELAY 1 0", " 1 0");
        assertThat(counts(reviewed.body().path("byPlace"))).containsExactly("3 2 0");
        assertThat(counts(reviewed.body().path("byDepartment"))).containsExactlyInAnyOrder("工程部 1 0", " 1 0");
        assertThat(verdict(manager, quarter, clause, month.toString())).isEqualTo("met");
        assertThat(manager.post(at(quarter, "/complaint-reviews"), "{\"summary\":\"再写一遍\"}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.already-reviewed");

        moveClock(
                quarter,
                month.plusMonths(1).atDay(1).atTime(8, 0).atZone(SHANGHAI).toInstant());
        assertThat(verdict(town.manager(negligent), negligent, clause, month.toString()))
                .isEqualTo("breached");
        var trend = manager.get(at(quarter, "/complaint-analysis?month=" + month.plusMonths(1)));
        assertThat(counts(trend.body().path("byCategory"))).as(trend.text()).containsExactly("投诉 0 2");
    }

    @Test
    void theMonthBeforeIsReviewedUntilTheTenthAndTheTrendShowsSixMonths() {
        var quarter = town.promising("S12-044");
        complaint(quarter);
        var month = YearMonth.from(now().atZone(SHANGHAI));
        var next = month.plusMonths(1);
        moveClock(quarter, next.atDay(10).atTime(8, 0).atZone(SHANGHAI).toInstant());
        complaint(quarter);
        var manager = town.manager(quarter);
        var reviews = at(quarter, "/complaint-reviews");
        assertThat(analysis(manager, quarter, month).path("reviewable").asBoolean())
                .isTrue();
        assertThat(manager.post(reviews + "?month=" + next.plusMonths(1), "{\"summary\":\"太早\"}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.review-not-that-month");

        var reviewed = manager.post(reviews + "?month=" + month, "{\"summary\":\"上月一件\"}");
        assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(200);
        assertThat(reviewed.body().path("complaints").asInt()).isEqualTo(1);
        assertThat(reviewed.body().path("review").path("summary").asString()).isEqualTo("上月一件");
        assertThat(reviewed.body().path("reviewable").asBoolean()).isFalse();
        assertThat(verdict(manager, quarter, "S12-044", month.toString()))
                .as("too late, but not lost")
                .isEqualTo("breached");
        assertThat(manager.post(reviews, "{\"summary\":\"本月的\"}").status()).isEqualTo(200);

        var trend = analysis(manager, quarter, next).path("trend");
        assertThat(trend.path("months").valueStream().map(JsonNode::asString))
                .hasSize(6)
                .endsWith(month.toString(), next.toString());
        assertThat(trend.path("causes")).hasSize(1);
        assertThat(trend.path("causes").get(0).path("counts").valueStream().map(JsonNode::asInt))
                .containsExactly(0, 0, 0, 0, 1, 1);

        moveClock(quarter, next.atDay(11).atTime(8, 0).atZone(SHANGHAI).toInstant());
        manager = town.manager(quarter);
        assertThat(analysis(manager, quarter, month.minusMonths(1))
                        .path("reviewable")
                        .asBoolean())
                .isFalse();
        var other = town.promising("S12-044");
        assertThat(town.manager(other)
                        .post(at(other, "/complaint-reviews?month=" + month), "{\"summary\":\"过了\"}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.review-not-that-month");
    }

    private static JsonNode analysis(Browser manager, Town.Quarter quarter, YearMonth month) {
        return manager.get(at(quarter, "/complaint-analysis?month=" + month)).body();
    }

    @Clause("S12-045")
    void theThirdOfTheSameInOneBuildingWarnsAndSomethingIsDoneByADay(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        complaint(quarter);
        complaint(quarter);
        assertThat(warnings(manager, quarter)).isEmpty();
        complaint(quarter);

        var warning = warnings(manager, quarter).getFirst();
        assertThat(warning.path("complaints").asInt()).isEqualTo(3);
        assertThat(warning.path("owner").asString())
                .isEqualTo(manager.get("/api/me").body().path("account").asString());
        var due = Instant.parse(warning.path("dueAt").asString());
        assertThat(manager.get("/api/me/messages")
                        .body()
                        .path("items")
                        .get(0)
                        .path("title")
                        .asString())
                .isEqualTo("投诉预警：3 栋投诉");
        assertThat(verdict(manager, quarter, clause, week(due))).isEqualTo("not_due");

        var act = at(quarter, "/complaint-warnings/" + warning.path("id").asString() + "/action");
        assertThat(manager.post(act, "{\"action\":\"3 号楼换了门禁\"}").status()).isEqualTo(204);
        assertThat(verdict(manager, quarter, clause, week(due))).isEqualTo("met");
        assertThat(manager.post(act, "{\"action\":\"再来\"}").type()).isEqualTo("urn:anju:servicedesk.already-acted");

        var settings = "{\"warnCount\":2,\"warnDays\":7,\"dueHours\":48}";
        var path = at(quarter, "/complaint-settings");
        assertThat(manager.put(path, "\"0\"", settings).body().path("version").asInt())
                .isEqualTo(1);
        assertThat(manager.put(path, "\"0\"", settings).status()).isEqualTo(412);
        complaint(quarter);
        assertThat(warnings(manager, quarter))
                .as("what was answered for does not count")
                .hasSize(1);
        complaint(quarter);
        assertThat(warnings(manager, quarter)).hasSize(2);
    }

    @Clause("S05-020")
    void aConflictEndsByGivingWayOrOnAPrincipleAndWhyIsSaid(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var ticket = complaint(quarter);
        handle(manager, quarter, ticket);
        var path = at(quarter, "/complaints/" + ticket);
        assertThat(manager.post(path + "/conflict", "{\"note\":\"在大厅吵起来\"}").status())
                .isEqualTo(200);
        assertThat(verdict(manager, quarter, clause, week(now())))
                .as("handled before")
                .isEqualTo("not_due");

        var refused = manager.post(path + "/handling", HANDLING);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.conflict-unsettled");
        assertThat(refused.body().path("detail").asString()).contains(clause);
        assertThat(manager.post(path + "/handling", HANDLING.replace("}", ",\"settlement\":\"CONCEDED\"}"))
                        .type())
                .as("and why")
                .isEqualTo("urn:anju:servicedesk.conflict-unsettled");
        var settled = manager.post(
                path + "/handling", HANDLING.replace("}", ",\"settlement\":\"CONCEDED\",\"because\":\"不值得争，先把水止住\"}"));
        assertThat(settled.body().path("settled").asString()).as(settled.text()).isEqualTo("CONCEDED");
        assertThat(verdict(manager, quarter, clause, week(now().plus(Duration.ofHours(24)))))
                .isEqualTo("met");
        assertThat(town.technician(quarter).post(path + "/handling", HANDLING).status())
                .isEqualTo(403);

        var left = complaint(quarter);
        manager.post(at(quarter, "/complaints/" + left + "/conflict"), "{}");
        moveClock(quarter, now().plus(Duration.ofHours(25)));
        assertThat(verdict(town.manager(quarter), quarter, clause, week(now().minus(Duration.ofHours(1)))))
                .isEqualTo("breached");
    }

    @Test
    void whatWasNotGoodIsExplainedAnewInItsNextRound() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var ticket = complaint(quarter);
        handle(manager, quarter, ticket);
        var before = manager.get(at(quarter, "/complaints/" + ticket)).body();
        assertThat(before.path("measure").asString("")).as(before.toString()).isNotEmpty();

        var answered = manager.post(at(quarter, "/tickets/" + ticket + "/answer"), "{\"words\":\"已处理\",\"ends\":true}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        var again = town.resident(quarter).post(mine(quarter) + "/" + ticket + "/answer", "{\"satisfied\":false}");
        assertThat(again.body().path("state").asString()).as(again.text()).isEqualTo("reported");

        var after = manager.get(at(quarter, "/complaints/" + ticket)).body();
        assertThat(after.path("measure").asString("")).as(after.toString()).isEmpty();
        assertThat(Instant.parse(after.path("dueAt").asString()))
                .isAfter(before.path("dueAt").asString());
    }

    @Test
    void theRoomsPageHasTheLastFiveComplaintsThoseNotClosedFirst() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var over = complaint(quarter);
        handle(manager, quarter, over);
        town.technician(quarter).post(at(quarter, "/tickets/" + over + "/answer"), "{\"words\":\"已处理\",\"ends\":true}");
        var called =
                manager.post(at(quarter, "/tickets/" + over + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
        assertThat(called.body().path("state").asString()).as(called.text()).isEqualTo("closed");
        town.resident(quarter).post(mine(quarter), report(quarter));
        var first = complaint(quarter);
        var second = complaint(quarter);

        assertThat(complaintsOfTheRoom(manager, quarter)).containsExactly(second, first, over);

        var later = List.of(complaint(quarter), complaint(quarter), complaint(quarter));
        assertThat(complaintsOfTheRoom(manager, quarter))
                .containsExactly(later.get(2), later.get(1), later.get(0), second, first);
    }

    private static List<String> complaintsOfTheRoom(Browser manager, Town.Quarter quarter) {
        var room = manager.get(at(quarter, "/spaces/" + quarter.home() + "/room"));
        assertThat(room.status()).as(room.text()).isEqualTo(200);
        return room.body()
                .path("complaints")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private String complaint(Town.Quarter quarter) {
        var ticket = town.resident(quarter).post(mine(quarter), report(quarter).replace("\"leak\"", "\"complaint\""));
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        return ticket.body().path("id").asString();
    }

    private static void handle(Browser manager, Town.Quarter quarter, String ticket) {
        var handled = manager.post(at(quarter, "/complaints/" + ticket + "/handling"), HANDLING);
        assertThat(handled.status()).as(handled.text()).isEqualTo(200);
    }

    private static List<JsonNode> warnings(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/complaint-warnings"))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("ticket").asString()).toList();
    }

    private static List<String> counts(JsonNode counts) {
        return counts.valueStream()
                .map(each -> each.path("key").asString() + " "
                        + each.path("count").asInt() + " " + each.path("before").asInt())
                .toList();
    }

    private static String week(Instant at) {
        return DateTimeFormatter.ISO_WEEK_DATE
                .format(at.atZone(SHANGHAI).toLocalDate())
                .substring(0, 8);
    }

    private static String verdict(Browser manager, Town.Quarter quarter, String promise, String period) {
        var wall = manager.get(at(quarter, "/wall?period=" + period));
        return wall.body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(promise))
                .map(brick -> brick.path("verdict").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(wall.text()));
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
