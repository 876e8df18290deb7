package io.anju.plannedwork;

import static io.anju.plannedwork.TaskWalk.ALL_WELL;
import static io.anju.plannedwork.TaskWalk.command;
import static io.anju.plannedwork.TaskWalk.id;
import static io.anju.plannedwork.TaskWalk.yesOrNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.evidence.Facts;
import io.anju.evidence.RecordedFact;
import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.SimulationTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A round in the basement without a signal: what was seen there is kept with the time it was seen, whatever became of the task meanwhile. */
@SimulationTest
class TaskOfflineStory {

    private static final String NOTHING_ASKED = "\"done\":{\"answers\":[]}";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Facts facts;

    private TaskWalk walk;
    private Instant morning;

    @BeforeEach
    void twoPumpRoomsWaitThisMorning() {
        walk = new TaskWalk(beans, "S09-021");
        walk.plan(
                null,
                "DAY",
                yesOrNo("没有渗漏") + ",{\"words\":\"压力\",\"unit\":\"MPa\",\"low\":0.3,\"high\":0.6}",
                List.of(walk.place("水泵房甲"), walk.place("水泵房乙")));
        walk.moveTo(walk.today().plusDays(1), 8);
        morning = walk.now();
    }

    @Test
    void whatWasDoneInTheBasementCountsFromWhenItWasDoneAndOnlyOnce() {
        var task = walk.task();
        var photo = walk.photo(walk.technician);
        walk.moveTo(morning.plus(Duration.ofHours(1)));
        var command = done(walk.technician, task, morning.plus(Duration.ofMinutes(10)), """
                "done":{"answers":[{"good":true},{"number":0.75}]},"photos":["%s"],"note":"阀前偏高\"""".formatted(photo));
        var first = walk.send(walk.technician, command);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.body().path("outcome").asString()).isEqualTo("applied");
        assertThat(first.body()
                        .path("judged")
                        .path("readings")
                        .get(1)
                        .path("beyond")
                        .asDouble())
                .isEqualTo(0.15);
        var number = first.body().path("tickets").get(0).path("number").asString();
        assertThat(walk.send(walk.technician, command).body()).as("sent again").isEqualTo(first.body());

        var done = walk.tasks("?state=done").getFirst();
        assertThat(Instant.parse(done.path("done").path("at").asString()))
                .isEqualTo(morning.plus(Duration.ofMinutes(10)));
        assertThat(done.path("faults").get(0).path("number").asString()).isEqualTo(number);
        assertThat(done.path("done").path("wrong").get(0).asString())
                .isEqualTo("压力 0.75 MPa，应在 0.3–0.6 MPa，高了 0.15 MPa");
        var fact = only(task, "plannedwork.done");
        assertThat(fact.happenedAt()).isEqualTo(morning.plus(Duration.ofMinutes(10)));
        assertThat(fact.detail()).containsEntry("late", true).doesNotContainKey("chain");
        assertThat(fact.photos()).containsExactly(photo);
        assertThat(walk.mine(walk.technician)).hasSize(1);
    }

    @Test
    void whatSomebodyElseHasDoneMeanwhileIsRecordedAndWhatIsWrongIsReportedAllTheSame() {
        var task = walk.task();
        var colleague = walk.town.byPhone(walk.town.colleague(walk.quarter).phone());
        assertThat(walk.done(colleague, task, "{\"answers\":[{\"good\":true},{\"number\":0.4}],\"photos\":[]}")
                        .status())
                .isEqualTo(200);
        var late = walk.send(walk.technician, done(walk.technician, task, morning.plusSeconds(60), """
                "done":{"answers":[{"good":false},{"number":0.4}]},"note":"地上有水\""""));
        assertThat(late.body().path("outcome").asString()).as(late.text()).isEqualTo("recorded");
        assertThat(late.body().path("reason").asString()).isEqualTo("已经有同事做完了");
        assertThat(late.body().path("tickets")).hasSize(1);
        assertThat(only(task, "plannedwork.done-beside").outcome()).isEqualTo("done-already");
        assertThat(only(task, "plannedwork.done").outcome())
                .as("the first stands")
                .isEqualTo("well");
        assertThat(walk.tasks("?state=done").getFirst().path("done").path("by").asString())
                .startsWith("同事");
    }

    @Test
    void aWrongClockIsFlaggedAndTheChainOfThePhoneIsHeldWithItsTickets() throws NoSuchAlgorithmException {
        var tasks = walk.mine(walk.technician);
        var device = UUID.randomUUID().toString();
        var skewed = on(device, done(walk.technician, tasks.getFirst(), morning.minus(Duration.ofDays(30)), """
                "done":{"answers":[{"good":true},{"number":0.4}]}"""));
        assertThat(walk.send(walk.technician, skewed).body().path("outcome").asString())
                .isEqualTo("applied");
        assertThat(only(tasks.getFirst(), "plannedwork.done").detail()).containsEntry("skewed", true);
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(skewed.getBytes(StandardCharsets.UTF_8)));
        var next = on(device, command(walk.technician, "task.skip", id(tasks.getLast()), morning, """
                "skip":{"reason":"LOCKED"}"""))
                .replace("\"sequence\":1", "\"sequence\":2")
                .replace("\"previousHash\":\"\"", "\"previousHash\":\"" + hash + "\"");
        assertThat(walk.send(walk.technician, next).body().path("outcome").asString())
                .isEqualTo("applied");
        var skip = only(tasks.getLast(), "plannedwork.skipped");
        assertThat(skip.outcome()).isEqualTo("locked");
        assertThat(skip.detail()).doesNotContainKeys("chain", "skewed");
        assertThat(walk.mine(walk.technician)).as("it stays open").hasSize(1);
    }

    @Test
    void whatCanNeverBeRightIsGivenBackAndGivingItUpLeavesAWord() {
        var task = walk.task();
        var tooShort = walk.send(walk.technician, done(walk.technician, task, morning, """
                "done":{"answers":[{"good":true}]}"""));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.type()).isEqualTo("urn:anju:plannedwork.unanswered");
        var other = walk.town.byPhone(walk.town.colleague(walk.quarter).phone());
        assertThat(walk.send(other, done(walk.technician, task, morning, """
                "done":{"answers":[{"good":true},{"number":0.4}]}""")).type())
                .isEqualTo("urn:anju:servicedesk.not-your-command");
        assertThat(facts(task)).isEmpty();
        assertThat(givenUp(task, "点错了", "").type())
                .as("what is given up has to be said")
                .isEqualTo("urn:anju:servicedesk.drop-unsaid");
        var refused = UUID.randomUUID();
        var was = """
                ,"dropped":{"id":"%s","kind":"task.done","deviceTime":"%s","refusal":"还有没看的项目"}""".formatted(refused, morning);
        assertThat(givenUp(task, " ", was).type()).isEqualTo("urn:anju:servicedesk.drop-unsaid");
        var dropped = givenUp(task, "点错了", was);
        assertThat(dropped.body().path("outcome").asString()).as(dropped.text()).isEqualTo("applied");
        var fact = only(task, "plannedwork.dropped");
        assertThat(fact.outcome()).isEqualTo("done");
        assertThat(fact.detail())
                .containsEntry("reason", "点错了")
                .containsEntry("dropped", refused.toString())
                .containsEntry("droppedKind", "DONE")
                .containsEntry("droppedTime", morning.toString())
                .hasEntrySatisfying("note", note -> assertThat(note).asString().contains("点错了", "还有没看的项目"));
        assertThat(walk.done(task, ALL_WELL).status()).isEqualTo(422);
    }

    @Test
    void whatIsDoneBetweenHoursOfSeveralDaysIsJudgedByTheMomentItWasDone() {
        walk.planned(walk.given(
                "周末演练",
                null,
                "1/WEEK@SAT,SUN",
                "{\"opens\":\"14:00\",\"closes\":\"17:00\"}",
                "维修工",
                "",
                List.of(walk.place("广场"))));
        var saturday = walk.today().plusDays(2).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        walk.moveTo(saturday, 15);
        var inTime = walk.now().plus(Duration.ofMinutes(10));
        var task = walk.only("周末演练");
        walk.moveTo(saturday, 20);
        assertThat(walk.done(task, ALL_WELL).type()).as("it rests").isEqualTo("urn:anju:plannedwork.not-open-yet");
        var atNight = done(walk.technician, task, walk.now(), NOTHING_ASKED);
        assertThat(walk.send(walk.technician, atNight).body().path("reason").asString())
                .isEqualTo("那时还没到时间");
        walk.moveTo(saturday.plusDays(1), 15);
        var inTheEvening = done(walk.technician, task, saturday(saturday, 19), NOTHING_ASKED);
        assertThat(walk.send(walk.technician, inTheEvening)
                        .body()
                        .path("reason")
                        .asString())
                .as("in hand again, but it was not then")
                .isEqualTo("那时还没到时间");
        walk.moveTo(saturday.plusDays(7), 15);
        var next = walk.only("周末演练");
        walk.moveTo(saturday.plusDays(7), 20);
        var came =
                walk.send(walk.technician, done(walk.technician, next, inTime.plus(Duration.ofDays(7)), NOTHING_ASKED));
        assertThat(came.body().path("outcome").asString())
                .as("rests by now, but was in hand then: " + came.text())
                .isEqualTo("applied");
        assertThat(walk.tasks("?state=done").stream()
                        .map(one -> Instant.parse(one.path("done").path("at").asString())))
                .containsExactly(inTime.plus(Duration.ofDays(7)));
    }

    private static Instant saturday(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CommunityZone.DEFAULT).toInstant();
    }

    private Answer givenUp(JsonNode task, String why, String what) {
        return walk.send(
                walk.technician, command(walk.technician, "task.drop", id(task), morning, """
                "note":"%s"%s""".formatted(why, what)));
    }

    private static String on(String device, String command) {
        return command.replaceFirst("\"device\":\"[^\"]+\"", "\"device\":\"" + device + "\"");
    }

    private static String done(Browser who, JsonNode task, Instant when, String payload) {
        return command(who, "task.done", id(task), when, payload);
    }

    private List<RecordedFact> facts(JsonNode task) {
        return walk.in(walk.quarter.community(), () -> facts.about(UUID.fromString(id(task))));
    }

    private RecordedFact only(JsonNode task, String kind) {
        var found = facts(task).stream().filter(one -> one.kind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
