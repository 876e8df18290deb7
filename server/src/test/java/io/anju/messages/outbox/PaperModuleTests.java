package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.messages.Channel;
import io.anju.testing.AnjuTest;
import org.junit.jupiter.api.Test;

/** What has to go out on paper. */
@AnjuTest
class PaperModuleTests extends OutboxTestBed {

    @Test
    void whoDoesNotFollowTheServiceAccountGetsAnSmsAndElsePaperThatTheDeskHandsOver() {
        gateway.saysAlways(openid, 422);
        tell(toResident("paper"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT GIVEN_UP", "SMS SENT", "PAPER HELD"));

        here(() -> {
            results.giveUp(delivery(Channel.SMS), "no-such-number");
            return true;
        });
        assertThat(states()).containsExactly("WECHAT GIVEN_UP", "SMS GIVEN_UP", "PAPER WAITING");

        var desk = town.manager(quarter);
        var slip = desk.get(at("/paper-messages")).body().path("items").get(0);
        assertThat(slip.path("address").asString()).isEqualTo("3号楼2单元1102 程女士");
        assertThat(slip.path("text").asString()).contains("QH-7");
        var handling = at("/paper-messages/" + slip.path("id").asString() + "/handling");
        assertThat(desk.post(handling, "{\"how\":\"eaten\"}").status()).isEqualTo(422);
        assertThat(desk.post(handling, "{\"how\":\"handed_over\"}").status()).isEqualTo(204);
        assertThat(desk.post(handling, "{\"how\":\"put_up\"}").type()).isEqualTo("urn:anju:messages.no-such-paper");
        assertThat(desk.get(at("/paper-messages")).body().path("items")).isEmpty();
        var done = desk.get(at("/paper-messages/handled")).body().path("items").get(0);
        assertThat(done.path("title").asString())
                .as("%s", done)
                .isEqualTo(slip.path("title").asString());
        assertThat(done.path("handling").asString()).isEqualTo("handed_over");
        assertThat(town.technician(quarter).get(at("/paper-messages")).status()).isEqualTo(403);
    }
}
