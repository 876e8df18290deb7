package io.anju.messages.line;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over timestamp, nonce and body, one a line, in lower-case hex. See docs/domain/messages.md#signature. */
public final class Signature {

    /** Seconds since 1970. */
    public static final String TIMESTAMP = "X-Anju-Timestamp";

    public static final String NONCE = "X-Anju-Nonce";
    public static final String SIGNATURE = "X-Anju-Signature";

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

    /** Takes the same time whether or not it fits. */
    public boolean fits(String signature, String timestamp, String nonce, byte[] body) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                of(timestamp, nonce, body).getBytes(StandardCharsets.UTF_8));
    }
}
