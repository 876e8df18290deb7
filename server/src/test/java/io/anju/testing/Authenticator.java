package io.anju.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** A person's authenticator app, written apart from the server's, and the paper with the recovery codes. */
public final class Authenticator {

    private static final Map<String, Deque<String>> PAPERS = new ConcurrentHashMap<>();

    private Authenticator() {}

    /** The code of the step that many 30 seconds from now. */
    public static String code(String secret, long stepsFromNow) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            long step = Clock.systemUTC().instant().getEpochSecond() / 30 + stepsFromNow;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        var bits = new StringBuilder();
        for (int i = 0; i < base32.length(); i++) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            bits.append(Integer.toBinaryString(32 + value), 1, 6);
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    static void keepPaper(String owner, JsonNode codes) {
        var paper = new ConcurrentLinkedDeque<String>();
        codes.forEach(code -> paper.add(code.asString()));
        PAPERS.put(owner, paper);
    }

    /** The next recovery code: a person who signs in twice within 30 seconds has no second code of the app. */
    static String fromPaper(String owner) {
        return Objects.requireNonNull(PAPERS.get(owner), "Enrolled elsewhere").removeFirst();
    }
}
