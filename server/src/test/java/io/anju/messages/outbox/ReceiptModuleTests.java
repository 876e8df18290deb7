package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Ids;
import io.anju.testing.AnjuTest;
import org.junit.jupiter.api.Test;

/** What gateways report, or fail to. */
@AnjuTest
class ReceiptModuleTests extends OutboxTestBed {

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
        assertThat(states().getFirst()).isEqualTo("WECHAT GIVEN_UP");
        assertThat(hook.receipt("wechat", "{}", 0, Ids.next().toString()).type())
                .isEqualTo("urn:anju:messages.receipt-unreadable");
    }
}
