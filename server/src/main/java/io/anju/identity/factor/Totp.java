package io.anju.identity.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords as RFC 6238 has them and every authenticator app reads them: SHA-1, six digits, 30 s. */
final class Totp {

    static final int DIGITS = 6;
    static final int PERIOD_SECONDS = 30;

    /** How many steps a phone's clock may be off, either way (RFC 6238 §5.2 recommends one). */
    static final int SKEW = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD_SECONDS);
    }

    /** The code of a step, with leading zeros: 6 digits, or 8 for the RFC's own examples. */
    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int offset = hash.get(hash.capacity() - 1) & 0x0F;
            long truncated = hash.getInt(offset) & 0x7FFF_FFFFL;
            return ("%0" + digits + "d").formatted(truncated % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code was given, among those near {@code now} that come after the last one used: none is used twice. */
    static OptionalLong accept(byte[] secret, String code, Instant now, long lastUsed) {
        var current = step(now);
        return LongStream.rangeClosed(current - SKEW, current + SKEW)
                .filter(step -> step > lastUsed)
                .filter(step -> code(secret, step, DIGITS).equals(code))
                .findFirst();
    }
}
