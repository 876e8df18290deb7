package io.anju.identity.badge;

import io.anju.kernel.KeyFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The eight digits below a badge's QR code, for a phone whose camera sees nothing. They are derived from the badge and the key
 * file and stored nowhere.
 */
@Component
class BadgeNumbers {

    private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
    private static final long NUMBERS = 100_000_000;

    private final SecretKeySpec key;

    BadgeNumbers(KeyFile keys) {
        key = new SecretKeySpec(keys.secret("badge-number-1"), "HmacSHA256");
    }

    /** As it is printed: {@code 4821 0937}. */
    String of(UUID badge) {
        var number = "%08d".formatted(Long.remainderUnsigned(mac(badge).getLong(), NUMBERS));
        return number.substring(0, 4) + " " + number.substring(4);
    }

    /** The number as it is printed, however it was typed; empty for what cannot be one. */
    static Optional<String> read(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return EIGHT_DIGITS.matcher(digits).matches()
                ? Optional.of(digits.substring(0, 4) + " " + digits.substring(4))
                : Optional.empty();
    }

    private ByteBuffer mac(UUID badge) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(badge.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
