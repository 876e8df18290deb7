package io.anju.messages.outbox;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.line.Lines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what gateways report about deliveries, if it is signed, fresh and new. See docs/domain/messages.md#receipts. */
@Component
public class Receipts {

    /** A receipt older, or a clock further off, than this is refused; nonces are remembered for longer. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private static final int LARGEST_NONCE = 100;

    /** As it came in: the three headers and the body that they sign. */
    public record Signed(
            @Nullable String timestamp,
            @Nullable String nonce,
            @Nullable String signature,
            byte[] body) {}

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
        var timestamp = signed.timestamp();
        var nonce = signed.nonce();
        if (timestamp == null
                || nonce == null
                || signed.signature() == null
                || nonce.length() > LARGEST_NONCE
                || !signature.fits(signed.signature(), timestamp, nonce, signed.body())
                || !isFresh(timestamp)) {
            throw new ReceiptRefused.NotSigned();
        }
        return nonce;
    }

    private boolean isFresh(String timestamp) {
        try {
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
            return age.abs().compareTo(FRESH) <= 0;
        } catch (java.time.DateTimeException | ArithmeticException | NumberFormatException e) {
            return false;
        }
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
