package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.Urgency;
import io.anju.testing.AnjuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom no channel reaches, and what becomes of it. */
@AnjuTest
class DeadLetterModuleTests extends OutboxTestBed {

    @Autowired
    DeadLetters deadLetters;

    @Test
    void whomNoChannelReachesIsADeadLetterAtOnceAndGetsEveryChannelsTurnWhenSentAgain() {
        addresses.forget(manager);
        tell(toManager("unreachable", Urgency.URGENT));

        assertThat(states()).containsExactly("WECOM GIVEN_UP", "SMS GIVEN_UP", "EMAIL DEAD");
        var desk = town.manager(quarter);
        assertThat(desk.get("/api/me/messages/unread").body().path("unread").asInt())
                .isEqualTo(1);
        var letter = desk.get(at("/dead-letters")).body().path("items").path(0);
        assertThat(letter.path("problem").asString()).isEqualTo("no-address");
        assertThat(Scope.span().get(deadLetters::findings))
                .extracting(finding -> finding.code())
                .containsExactly("messages.dead-letters");

        addresses.add(manager, Channel.WECOM, wecom);
        var again = at("/dead-letters/" + letter.path("delivery").asString() + "/sending");
        assertThat(desk.post(again, "{}").status()).isEqualTo(204);
        assertThat(desk.post(again, "{}").type()).isEqualTo("urn:anju:messages.no-such-letter");
        sendEverything();

        eventually(() -> assertThat(states()).containsExactly("WECOM SENT", "SMS HELD", "EMAIL HELD"));
        assertThat(desk.get(at("/dead-letters")).body().path("items")).isEmpty();
    }

    @Test
    void anAnswerToSomebodyWithoutAnAddressLiesInTheInboxAndThatIsEnough() {
        addresses.forget(manager);
        tell(toManager("answer", Urgency.ANSWER));

        assertThat(messagesKept()).isEqualTo(1);
        assertThat(states()).isEmpty();
    }
}
