package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.testing.AnjuTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What gateways report, or fail to. */
@AnjuTest
class ReceiptModuleTests extends OutboxTestBed {

    @Autowired
    OverdueReceipts overdue;

    @Test
    void whatIsUrgentGoesOnWithoutAReceiptUntilOneComesLate() {
        tell(new NewMessage(
                "servicedesk.finished",
                Recipient.resident(resident),
                Map.of("number", "QH-7"),
                Urgency.URGENT,
                about(),
                "urgent"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD"));
        var reference = gateway.requests(openid).getFirst().key();
        Scope.span().run(overdue::run);
        assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD");

        waitInVain();
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT GIVEN_UP", "SMS SENT", "PAPER HELD"));
        waitInVain();
        assertThat(states())
                .as("nobody reports for the stand-in")
                .containsExactly("WECHAT GIVEN_UP", "SMS SENT", "PAPER HELD");

        var late = "{\"reference\":\"%s\",\"state\":\"delivered\"}".formatted(reference);
        assertThat(town.browser()
                        .receipt("wechat", late, 0, Ids.next().toString())
                        .status())
                .isEqualTo(204);
        assertThat(states()).containsExactly("WECHAT DELIVERED", "SMS SENT", "PAPER WITHDRAWN");
    }

    @Test
    void whatIsNotUrgentWaitsForNoReceipt() {
        tell(toResident("normal"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD"));

        waitInVain();
        assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD");
    }

    @Test
    void aLateReceiptSettlesWhatDiedOnAnotherChannel() {
        tell(toResident("late"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD"));
        here(() -> {
            for (var channel : List.of(Channel.WECHAT, Channel.SMS, Channel.PAPER)) {
                results.giveUp(delivery(channel), "test");
            }
            return true;
        });
        assertThat(states()).endsWith("PAPER DEAD");

        var late = "{\"reference\":\"%s\",\"state\":\"delivered\"}"
                .formatted(gateway.requests(openid).getFirst().key());
        town.browser().receipt("wechat", late, 0, Ids.next().toString());

        assertThat(states()).startsWith("WECHAT DELIVERED").endsWith("PAPER WITHDRAWN");
        assertThat(town.manager(quarter).get(at("/dead-letters")).body().path("items"))
                .isEmpty();
        assertThat(here(() -> sql.sql("select count(*) from dead_letter where community = :here and settled_at is null")
                        .param("here", quarter.community())
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    /** Lets the time for receipts be over. */
    private void waitInVain() {
        here(() -> sql.sql("update delivery set next_try = next_try - interval '1 hour' where state = 'SENT'")
                .update());
        Scope.span().run(overdue::run);
    }

    @Test
    void aReceiptCountsOnceAndOnlySigned() {
        tell(toResident("receipt"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD"));
        var reference = gateway.requests(openid).getFirst().key();
        var failed = "{\"reference\":\"%s\",\"state\":\"failed\",\"reason\":\"unfollowed\"}".formatted(reference);
        var delivered = "{\"reference\":\"%s\",\"state\":\"delivered\"}".formatted(reference);
        var hook = town.browser();

        assertThat(hook.receipt("wechat", failed, 0, "x").status()).isEqualTo(401);
        assertThat(hook.receipt("wechat", failed, 600, "old").status()).isEqualTo(401);
        assertThat(hook.receipt("sms", failed, 0, "unset").status()).isEqualTo(401);
        assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD");
        var nonce = Ids.next().toString();
        assertThat(hook.receipt("wechat", failed, 0, nonce).status()).isEqualTo(204);
        assertThat(hook.receipt("wechat", failed, 0, nonce).type()).isEqualTo("urn:anju:messages.receipt-replayed");
        assertThat(states().getFirst()).isEqualTo("WECHAT GIVEN_UP");
        assertThat(hook.receipt("wechat", delivered, 0, Ids.next().toString()).status())
                .isEqualTo(204);
        assertThat(states()).startsWith("WECHAT DELIVERED").endsWith("PAPER WITHDRAWN");
        assertThat(hook.receipt("wechat", "{}", 0, Ids.next().toString()).type())
                .isEqualTo("urn:anju:messages.receipt-unreadable");
    }
}
