package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Town;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    @Test
    void theReplyIsADocumentOfPicturesAndPapersThatStandsOnTheTicket() throws Exception {
        var quarter = town.promising("S15-022");
        var manager = town.manager(quarter);
        var received = manager.post(
                        at(quarter, "/letters"), """
                {"space":"%s","category":"complaint","office":"街道办","number":"HZ-78","replyDue":"%s",
                 "description":"夜里装修太吵"}""".formatted(quarter.home(), now().plus(Duration.ofDays(3))))
                .body();
        var path = at(quarter, "/letters/" + received.path("id").asString() + "/reply");
        var picture = stored(manager, quarter, "image/png", PhotoStory.photo());
        var paper = stored(manager, quarter, "application/pdf", "%PDF-1.7 sealed".getBytes(StandardCharsets.UTF_8));
        var list = new Spreadsheet();
        list.sheet("x").row("y");
        var sheet = stored(
                manager, quarter, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", list.bytes());
        var today = LocalDate.ofInstant(now(), ZoneId.of("Asia/Shanghai"));
        var reply = "{\"words\":\"已约谈\",\"dated\":\"%s\",\"documents\":[%s]}";

        assertThat(manager.post(path, reply.formatted(today, "\"" + sheet + "\""))
                        .type())
                .isEqualTo("urn:anju:servicedesk.no-reply-document");
        assertThat(manager.post(path, reply.formatted(today, "\"" + "0".repeat(64) + "\""))
                        .type())
                .isEqualTo("urn:anju:servicedesk.photo-missing");
        for (var day : List.of(today.plusDays(1), today.minusDays(1))) {
            assertThat(manager.post(path, reply.formatted(day, "")).type())
                    .isEqualTo("urn:anju:servicedesk.reply-dated");
        }
        var sent = manager.post(path, reply.formatted(today, "\"%s\",\"%s\"".formatted(picture, paper)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);

        var ticket = received.path("ticket").asString();
        var shown = town.technician(quarter).get(at(quarter, "/letters?ticket=" + ticket));
        assertThat(shown.status()).isEqualTo(403);
        var letter =
                manager.get(at(quarter, "/letters?ticket=" + ticket)).body().at("/items/0");
        assertThat(letter.path("replyDated").asString()).isEqualTo(today.toString());
        assertThat(letter.path("documents")
                        .valueStream()
                        .map(one -> one.path("sha256").asString()
                                + one.path("picture").asBoolean()))
                .containsExactly(picture + true, paper + false);
        var other = town.headquarters(quarter);
        assertThat(other.get(at(quarter, "/files/" + paper)).status())
                .as("whoever reads tickets opens what was sent")
                .isEqualTo(200);
        assertThat(town.technician(quarter).get(at(quarter, "/files/" + paper)).status())
                .isEqualTo(404);
        var timeline = manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .toString();
        assertThat(timeline).contains(picture).doesNotContain(paper);
    }

    private static String stored(Browser who, Town.Quarter quarter, String type, byte[] bytes) throws Exception {
        var hash = PhotoStory.sha256(bytes);
        assertThat(who.put(at(quarter, "/files/" + hash), type, bytes).status()).isEqualTo(200);
        return hash;
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
