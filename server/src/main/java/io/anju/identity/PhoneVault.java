package io.anju.identity;

import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps phone numbers so that a stolen database shows none: AES-GCM for calling back, a keyed hash of the whole number
 * for finding, and one of (community, last four digits) for the desk's search.
 */
@Component
public class PhoneVault {

    /** A mobile number of the mainland: eleven digits. */
    public static final String MOBILE = "1[3-9]\\d{9}";

    /** A line of the fixed net with its area code, and an extension where there is one: {@code 021-60001234-801}; or a service number. */
    public static final String LANDLINE = "(0\\d{2,3}-?\\d{7,8}|[48]00-?\\d{3}-?\\d{4})(?:[-转]\\d{1,6})?";

    private static final Pattern WHOLE = Pattern.compile(MOBILE);
    private static final Pattern LINE = Pattern.compile(LANDLINE);

    private final SecretKeySpec hashKey;
    private final Lockbox box;

    PhoneVault(KeyFile keys) {
        hashKey = new SecretKeySpec(keys.secret("phone-hash-1"), "HmacSHA256");
        box = new Lockbox(keys, "phone-cipher-1");
    }

    /** A mainland mobile number, without spaces, dashes or +86. */
    public static boolean isMobile(String phone) {
        return WHOLE.matcher(phone).matches();
    }

    /** The digits to dial, without the extension behind them: {@code 02160001234} for {@code 021-60001234-801}. */
    public static String line(String phone) {
        var line = LINE.matcher(phone);
        return line.matches() ? line.group(1).replace("-", "") : phone;
    }

    /** What people see: 138****5678. */
    public static String masked(String phone) {
        var line = line(phone);
        return line.length() < 7 ? "****" : line.substring(0, 3) + "****" + line.substring(line.length() - 4);
    }

    /** Whoever looks for a line finds whoever sits at one of its extensions. */
    public byte[] hash(String phone) {
        return mac(line(phone));
    }

    public byte[] lastFourHash(UUID community, String lastFour) {
        return mac(community + "/" + lastFour);
    }

    public byte[] encrypt(String phone) {
        return box.lock(phone.getBytes(StandardCharsets.UTF_8), "");
    }

    /** @throws IllegalStateException when the key file is not the one the number was kept with */
    public String decrypt(byte[] kept) {
        return new String(box.unlock(kept, ""), StandardCharsets.UTF_8);
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
