package io.anju.plannedwork;

import static io.anju.plannedwork.TaskWalk.ALL_WELL;
import static io.anju.plannedwork.TaskWalk.id;
import static io.anju.plannedwork.TaskWalk.yesOrNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.evidence.Facts;
import io.anju.evidence.RecordedFact;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.SimulationTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
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
        var first = send(walk.technician, command);
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
        assertThat(send(walk.technician, command).body()).as("sent again").isEqualTo(first.body());

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
        var late = send(walk.technician, done(walk.technician, task, morning.plusSeconds(60), """
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
        assertThat(send(walk.technician, skewed).body().path("outcome").asString())
                .isEqualTo("applied");
        assertThat(only(tasks.getFirst(), "plannedwork.done").detail()).containsEntry("skewed", true);
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(skewed.getBytes(StandardCharsets.UTF_8)));
        var next = on(device, command(walk.technician, "task.skip", tasks.getLast(), morning, """
                "skip":{"reason":"LOCKED"}"""))
                .replace("\"sequence\":1", "\"sequence\":2")
                .replace("\"previousHash\":\"\"", "\"previousHash\":\"" + hash + "\"");
        assertThat(send(walk.technician, next).body().path("outcome").asString())
                .isEqualTo("applied");
        var skip = only(tasks.getLast(), "plannedwork.skipped");
        assertThat(skip.outcome()).isEqualTo("locked");
        assertThat(skip.detail()).doesNotContainKeys("chain", "skewed");
        assertThat(walk.mine(walk.technician)).as("it stays open").hasSize(1);
    }

    @Test
    void whatCanNeverBeRightIsGivenBackAndGivingItUpLeavesAWord() {
        var task = walk.task();
        var tooShort = send(walk.technician, done(walk.technician, task, morning, """
                "done":{"answers":[{"good":true}]}"""));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.type()).isEqualTo("urn:anju:plannedwork.unanswered");
        var other = walk.town.byPhone(walk.town.colleague(walk.quarter).phone());
        assertThat(send(other, done(walk.technician, task, morning, """
                "done":{"answers":[{"good":true},{"number":0.4}]}""")).type())
                .isEqualTo("urn:anju:servicedesk.not-your-command");
        assertThat(facts(task)).isEmpty();
        var dropped = send(walk.technician, command(walk.technician, "task.drop", task, morning, """
                "note":"点错了\""""));
        assertThat(dropped.body().path("outcome").asString()).as(dropped.text()).isEqualTo("applied");
        assertThat(only(task, "plannedwork.dropped").detail()).containsEntry("note", "点错了");
        assertThat(walk.done(task, ALL_WELL).status()).isEqualTo(422);
    }

    private static String on(String device, String command) {
        return command.replaceFirst("\"device\":\"[^\"]+\"", "\"device\":\"" + device + "\"");
    }

    private String done(Browser who, JsonNode task, Instant when, String payload) {
        return command(who, "task.done", task, when, payload);
    }

    private static String command(Browser who, String kind, JsonNode task, Instant when, String payload) {
        var account = who.get("/api/me").body().path("account").asString();
        return """
                {"id":"%s","account":"%s","device":"%s","sequence":1,"previousHash":"","signature":"",
                 "deviceTime":"%s","payloadVersion":2,"kind":"%s","subject":"%s","payload":{%s},"blobs":[]}""".formatted(UUID.randomUUID(), account, UUID.randomUUID(), when, kind, id(task), payload);
    }

    private Answer send(Browser who, String command) {
        return who.post(
                walk.at("planned-task-commands"), command, command.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));
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
