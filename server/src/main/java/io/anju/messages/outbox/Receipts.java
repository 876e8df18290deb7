package io.anju.messages.outbox;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.kernel.Signature.Signed;
import io.anju.messages.Channel;
import io.anju.messages.line.Lines;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what gateways report about deliveries, if it is signed, fresh and new. See docs/domain/messages.md#receipts. */
@Component
public class Receipts {

    /**
     * What it says.
     *
     * @param reason why it was not delivered
     */
    private record Receipt(String reference, String state, String id, String reason) {}

    private final Lines lines;
    private final TakenReceipts taken;
    private final JsonMapper json;
    private final Clock clock;

    Receipts(Lines lines, TakenReceipts taken, JsonMapper json, Clock clock) {
        this.lines = lines;
        this.taken = taken;
        this.json = json;
        this.clock = clock;
    }

    /** Taking it a second time under a new nonce changes nothing. A delivery that is no longer there is no reason to refuse. */
    public void take(Channel channel, Signed signed) {
        var nonce = verified(channel, signed);
        var receipt = read(signed.body());
        var reference = Reference.parse(receipt.reference()).orElseThrow(ReceiptRefused.Unreadable::new);
        Scope.of(reference.community(), Actor.NOBODY).run(() -> {
            switch (receipt.state()) {
                case "delivered" -> taken.delivered(channel, nonce, reference, receipt.id());
                case "failed" -> taken.failed(channel, nonce, reference, reason(receipt.reason()));
                default -> throw new ReceiptRefused.Unreadable();
            }
        });
    }

    private String verified(Channel channel, Signed signed) {
        var signature = lines.signature(channel).orElseThrow(ReceiptRefused.NotSigned::new);
        if (!signature.fits(signed, clock.instant())) {
            throw new ReceiptRefused.NotSigned();
        }
        return Objects.requireNonNull(signed.nonce());
    }

    private Receipt read(byte[] body) {
        try {
            var tree = json.readTree(body);
            return new Receipt(
                    tree.path("reference").asString(""),
                    tree.path("state").asString(""),
                    tree.path("id").asString(""),
                    tree.path("reason").asString(""));
        } catch (JacksonException e) {
            throw new ReceiptRefused.Unreadable();
        }
    }

    private static String reason(String reason) {
        var words = reason.isBlank() ? "not-delivered" : reason;
        return words.length() > 100 ? words.substring(0, 100) : words;
    }
}
