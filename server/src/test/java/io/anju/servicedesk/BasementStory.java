package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Somebody works in a basement for an hour without a signal; meanwhile the desk gives the job to somebody else. What was done is kept
 * with the time it was done, and changes nothing: the job is the other's, and so is the promise.
 */
@SimulationTest
class BasementStory {

    private static final Duration ARRIVED = Duration.ofMinutes(10);
    private static final Duration REASSIGNED = Duration.ofMinutes(25);
    private static final Duration FINISHED = Duration.ofMinutes(40);
    private static final Duration SYNCED = Duration.ofMinutes(70);

    private static final String WENT_IN = """
            "door":{"confirmed":["DRESSED","KNOCKED","IDENTIFIED","CONSENTED"],"purpose":"来修漏水"}""";

    @Autowired
    Town town;

    @Test
    void whatWasDoneInTheBasementIsKeptThoughTheDeskGaveTheJobToSomebodyElse() throws Exception {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var first = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
        var began = now();
        var colleague = town.colleague(quarter);
        var second = town.byPhone(colleague.phone());
        var photo = PhotoStory.photo();
        var inThePhone = inThePhone(first, ticket, began, PhotoStory.sha256(photo));

        moveClock(quarter, began.plus(REASSIGNED));
        var given = manager.post(
                at(quarter, "/tickets/" + ticket + "/assignment"), "{\"employee\":\"" + colleague.employee() + "\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(200);

        moveClock(quarter, began.plus(SYNCED));
        first.put(at(quarter, "/files/" + PhotoStory.sha256(photo)), "image/png", photo);
        for (var command : inThePhone) {
            recorded(send(first, quarter, command));
            recorded(send(first, quarter, command));
        }
        isKeptBesideTheJob(manager, quarter, ticket, began);
        isSomebodyElses(first, second, quarter, ticket);
        theOtherNeedIsNotLost(manager, quarter);

        applied(step(second, quarter, "arrive", ticket, began.plus(SYNCED)));
        applied(step(second, quarter, "finish", ticket, began.plus(SYNCED)));
        var ended = manager.get(at(quarter, "/tickets/" + ticket)).body();
        assertThat(ended.path("state").asString()).isEqualTo("finished");
        assertThat(ended.path("assignee").path("employee").asString())
                .isEqualTo(colleague.employee().toString());
        assertThat(verdict(manager, quarter, "S09-021"))
                .as("only who was sent keeps the promise, and they came too late")
                .isEqualTo("breached");
    }

    /** Two commands of one phone, each naming the one before it. */
    private static List<String> inThePhone(Browser who, String ticket, Instant began, String photo) throws Exception {
        var device = UUID.randomUUID().toString();
        var arrive = saying(of(device, command(who, "arrive", ticket, began.plus(ARRIVED))), WENT_IN);
        var finish = of(device, command(who, "finish", ticket, began.plus(FINISHED)))
                .replace("\"sequence\":1", "\"sequence\":2")
                .replace(
                        "\"previousHash\":\"\"",
                        "\"previousHash\":\"" + PhotoStory.sha256(arrive.getBytes(StandardCharsets.UTF_8)) + "\"")
                .replace("\"blobs\":[]", "\"blobs\":[\"" + photo + "\"]");
        var said = saying(finish, """
                "note":"换了角阀","photos":["%s"],
                "leave":{"thanked":true,"doorClosed":true,"result":"换了角阀","otherNeeds":"NAMED","need":"阳台灯不亮"},
                "findings":{"cause":"角阀老化","parts":[],"unsigned":"ABSENT","unsignedBecause":"上班去了"}""".formatted(photo));
        return List.of(arrive, said);
    }

    private static String of(String device, String command) {
        return command.replaceFirst("\"device\":\"[^\"]+\"", "\"device\":\"" + device + "\"");
    }

    private static void isKeptBesideTheJob(Browser manager, Town.Quarter quarter, String ticket, Instant began) {
        var told = manager.get(at(quarter, "/tickets/" + ticket)).body();
        var kept = told.path("timeline")
                .valueStream()
                .filter(entry -> entry.path("outcome").asString("").equals("reassigned"))
                .toList();
        assertThat(kept.stream().map(entry -> entry.path("kind").asString()))
                .as("each once, however often it was sent")
                .containsExactly("servicedesk.arrived", "servicedesk.finished");
        assertThat(kept.stream().map(entry -> Instant.parse(entry.path("at").asString())))
                .as("when it was done")
                .containsExactly(began.plus(ARRIVED), began.plus(FINISHED));
        for (var entry : kept) {
            assertThat(Instant.parse(entry.path("learnedAt").asString())).isAfterOrEqualTo(began.plus(SYNCED));
            assertThat(entry.path("by").asString()).startsWith("师傅");
            assertThat(entry.path("skewed").asBoolean()).isFalse();
            assertThat(entry.has("chain"))
                    .as("nothing is missing of the phone's chain")
                    .isFalse();
        }
        assertThat(kept.getLast().path("note").asString()).isEqualTo("换了角阀");
        var shown = kept.getLast().path("photos").get(0).asString();
        assertThat(manager.get(at(quarter, "/files/" + shown)).status()).isEqualTo(200);
    }

    private static void isSomebodyElses(Browser first, Browser second, Town.Quarter quarter, String ticket) {
        assertThat(ids(first.get(at(quarter, "/my-tickets")))).doesNotContain(ticket);
        assertThat(ids(second.get(at(quarter, "/my-tickets")))).contains(ticket);
        assertThat(second.get(at(quarter, "/my-tickets"))
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("id").asString().equals(ticket))
                        .map(each -> each.path("state").asString()))
                .containsExactly("assigned");
    }

    private static void theOtherNeedIsNotLost(Browser manager, Town.Quarter quarter) {
        assertThat(manager.get(at(quarter, "/tickets?state=open"))
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("description").asString().equals("阳台灯不亮")))
                .as("what the resident named besides is a ticket, and only one")
                .hasSize(1);
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static void recorded(Answer answer) {
        assertThat(answer.body().path("outcome").asString()).as(answer.text()).isEqualTo("recorded");
        assertThat(answer.body().path("reason").asString()).isEqualTo("这单已改派给别人");
    }

    private static void applied(Answer answer) {
        assertThat(answer.body().path("outcome").asString()).as(answer.text()).isEqualTo("applied");
    }

    private Instant now() {
        JsonNode clock = town.browser().get("/api/clock").body();
        return Instant.parse(clock.path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
