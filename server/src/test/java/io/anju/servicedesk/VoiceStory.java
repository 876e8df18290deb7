package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever does not like to type says it: what was said stays with the ticket, for those who work on it. */
@AnjuTest
class VoiceStory {

    private static final int TOO_LARGE = 5_000_001;

    @Autowired
    Town town;

    @Test
    void whatAResidentSaidIsHeardByTheDeskAndWhoeverIsSentAndByNobodyElse() throws Exception {
        var quarter = town.promising("S09-021");
        var other = town.promising("S09-021");
        var resident = town.resident(quarter);
        var voice = voice(1);
        var file = stored(resident, quarter, voice);

        var reported = resident.post(mine(quarter), saying(report(quarter), PhotoStory.sha256(voice)));

        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        assertThat(spoken(reported.body()).path("voice").asString()).isEqualTo(PhotoStory.sha256(voice));
        assertThat(spoken(reported.body()).path("text").asString()).isEqualTo("语音说明");
        assertThat(spoken(reported.body()).path("photos")).isEmpty();
        var ticket = at(quarter, "/tickets/" + reported.body().path("id").asString());
        assertThat(spoken(town.manager(quarter).get(ticket).body())
                        .path("voice")
                        .asString())
                .isEqualTo(PhotoStory.sha256(voice));
        var heard = town.manager(quarter).get(file);
        assertThat(heard.header("content-type")).contains("audio/webm");
        var inHand = town.technician(quarter).get(at(quarter, "/my-tickets"));
        assertThat(spoken(inHand.body().path("items").get(0)).path("voice").asString())
                .isEqualTo(PhotoStory.sha256(voice));
        assertThat(town.technician(quarter).get(file).status()).isEqualTo(200);
        assertThat(town.technician(quarter)
                        .askWith("GET", file, new byte[0], "Range", "bytes=0-3")
                        .status())
                .as("a player asks for parts")
                .isEqualTo(206);
        assertThat(town.resident(other).get(file).status()).isEqualTo(404);
        assertThat(town.manager(other).get(file).status()).isEqualTo(404);
        assertThat(resident.get(file + "/thumbnail").status()).isEqualTo(404);
    }

    @Test
    void oneOfUsSaysWhatTheySawOnTheWay() throws Exception {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var voice = voice(2);
        stored(manager, quarter, voice);
        var seen = """
                {"space":"%s","category":"leak","description":"见语音","photos":[],"mended":false,"voice":"%s"}""".formatted(quarter.home(), PhotoStory.sha256(voice));

        var reported = manager.post(at(quarter, "/staff-reports"), seen);

        assertThat(spoken(reported.body()).path("voice").asString())
                .as(reported.text())
                .isEqualTo(PhotoStory.sha256(voice));
    }

    @Test
    void onlyAVoiceOfOnesOwnIsTakenForOne() throws Exception {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var somebodyElses = voice(3);
        stored(town.technician(quarter), quarter, somebodyElses);
        refused(resident.post(mine(quarter), saying(report(quarter), PhotoStory.sha256(somebodyElses))));

        var photo = PhotoStory.photo();
        resident.put(at(quarter, "/files/" + PhotoStory.sha256(photo)), "audio/webm", photo);
        refused(resident.post(mine(quarter), saying(report(quarter), PhotoStory.sha256(photo))));
        refused(resident.post(mine(quarter), saying(report(quarter), PhotoStory.sha256(voice(4)))));
        assertThat(resident.post(mine(quarter), saying(report(quarter), "../../etc/passwd"))
                        .status())
                .isEqualTo(422);
        assertThat(resident.get(mine(quarter)).body().path("items"))
                .as("nothing was taken down")
                .isEmpty();
    }

    @Test
    void whatIsNoVoiceOrTooLongIsNotStored() throws Exception {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var text = "no voice at all".getBytes(StandardCharsets.UTF_8);
        var film = "....ftypisom....moovhdlr........vide".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(put(resident, quarter, text).status()).isEqualTo(415);
        assertThat(put(resident, quarter, film).type()).isEqualTo("urn:anju:files.unknown-type");
        assertThat(put(resident, quarter, Arrays.copyOf(voice(5), TOO_LARGE)).status())
                .isEqualTo(413);
        assertThat(resident.put(at(quarter, "/files/" + PhotoStory.sha256(text)), "audio/webm", voice(6))
                        .type())
                .isEqualTo("urn:anju:files.wrong-hash");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("urn:anju:servicedesk.voice-missing");
    }

    private static String stored(Browser who, Town.Quarter quarter, byte[] voice) throws Exception {
        var answer = put(who, quarter, voice);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return at(quarter, "/files/" + PhotoStory.sha256(voice));
    }

    private static Answer put(Browser who, Town.Quarter quarter, byte[] bytes) throws Exception {
        return who.put(at(quarter, "/files/" + PhotoStory.sha256(bytes)), "audio/webm", bytes);
    }

    private static String saying(String report, String voice) {
        return report.replace("\"photos\":[]", "\"photos\":[],\"voice\":\"" + voice + "\"");
    }

    private static JsonNode spoken(JsonNode ticket) {
        return ticket.path("timeline")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("servicedesk.voice"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ticket.toString()));
    }

    /** As a browser records it, different each time. */
    private static byte[] voice(int n) {
        var words = "\u001aE\u00df\u00a3....webm....A_OPUS " + n + UUID.randomUUID();
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }
}
