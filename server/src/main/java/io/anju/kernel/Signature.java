package io.anju.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What machines sign for each other: HMAC-SHA256 over timestamp, nonce and body, one a line, in lower-case hex. See docs/domain/messages.md#signature. */
public final class Signature {

    /** Seconds since 1970. */
    public static final String TIMESTAMP = "X-Anju-Timestamp";

    public static final String NONCE = "X-Anju-Nonce";
    public static final String SIGNATURE = "X-Anju-Signature";

    /** What is older, or told by a clock further off, is refused. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final int LONGEST_NONCE = 100;

    /** As it came in: the three headers and the body that they sign. */
    public record Signed(
            @Nullable String timestamp,
            @Nullable String nonce,
            @Nullable String signature,
            byte[] body) {}

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException when the secret is empty: an unsigned gateway is none */
    public Signature(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String of(String timestamp, String nonce, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is signed with this key and fresh at that instant; whether the nonce is new, the caller knows. */
    public boolean fits(Signed signed, Instant now) {
        var timestamp = signed.timestamp();
        var nonce = signed.nonce();
        var signature = signed.signature();
        return timestamp != null
                && nonce != null
                && signature != null
                && nonce.length() <= LONGEST_NONCE
                && fits(signature, timestamp, nonce, signed.body())
                && isFresh(timestamp, now);
    }

    private static boolean isFresh(String timestamp, Instant now) {
        try {
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return age.abs().compareTo(FRESH) <= 0;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    /** Takes the same time whether or not it fits. */
    public boolean fits(String signature, String timestamp, String nonce, byte[] body) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                of(timestamp, nonce, body).getBytes(StandardCharsets.UTF_8));
    }
}
