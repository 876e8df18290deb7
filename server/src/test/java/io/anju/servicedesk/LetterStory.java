package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hotline hands a complaint over: it has a number and a deadline of its own, and wants a reply. */
@SimulationTest
class LetterStory {

    @Autowired
    Town town;

    @Test
    void aLetterIsATicketIsExtendedOnceEscalatedAtItsLastDeadlineAndRepliedToOnce() {
        var quarter = town.promising("S15-022");
        var manager = town.manager(quarter);
        var now = now();
        var letter = """
                {"space":"%s","category":"complaint","office":"12345","number":"HZ-77","replyDue":"%s","caller":"周先生",
                 "description":"夜里装修太吵"}""".formatted(quarter.home(), now.plus(Duration.ofDays(3)));
        var received = manager.post(at(quarter, "/letters"), letter);
        assertThat(received.status()).as(received.text()).isEqualTo(201);
        var path = at(quarter, "/letters/" + received.body().path("id").asString());
        var ticket = received.body().path("ticket").asString();
        assertThat(manager.post(at(quarter, "/letters"), letter).type())
                .isEqualTo("urn:anju:constraint.letter_is_registered_once");

        var until = now.plus(Duration.ofDays(5));
        var extended =
                manager.post(path + "/extension", "{\"until\":\"%s\",\"reason\":\"现场还要再测一次噪声\"}".formatted(until));
        assertThat(extended.body().path("extendedBecause").asString())
                .as(extended.text())
                .isEqualTo("现场还要再测一次噪声");
        assertThat(manager.post(
                                path + "/extension",
                                "{\"until\":\"%s\",\"reason\":\"x\"}".formatted(now.plusSeconds(60)))
                        .type())
                .isEqualTo("urn:anju:servicedesk.reply-due-out-of-range");

        moveClock(quarter, now.plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(kinds(manager, quarter, ticket)).doesNotContain("servicedesk.letter-escalated");
        moveClock(quarter, until.plusSeconds(60));
        assertThat(kinds(manager, quarter, ticket))
                .contains("servicedesk.letter-extended", "servicedesk.letter-reminded", "servicedesk.letter-escalated");

        var reply = "{\"words\":\"已约谈装修户，今后夜里停工。\"}";
        assertThat(manager.post(path + "/reply", reply).body().path("reply").asString())
                .isEqualTo("已约谈装修户，今后夜里停工。");
        assertThat(manager.post(path + "/reply", reply).type())
                .isEqualTo("urn:anju:servicedesk.letter-replied-already");
        assertThat(manager.get(at(quarter, "/letters")).body().path("items")).hasSize(1);
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static List<String> kinds(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }
}
