package io.anju.identity;

import io.anju.kernel.KeyFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps phone numbers so that a stolen database shows none: AES-GCM for calling back, a keyed hash of the whole number
 * for finding, and one of (community, last four digits) for the desk's search. The first byte names the key.
 */
@Component
public class PhoneVault {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final byte KEY_ID = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec hashKey;
    private final SecretKeySpec cipherKey;
    private final SecureRandom random = new SecureRandom();

    PhoneVault(KeyFile keys) {
        hashKey = new SecretKeySpec(keys.secret("phone-hash-1"), "HmacSHA256");
        cipherKey = new SecretKeySpec(keys.secret("phone-cipher-1"), "AES");
    }

    /** A mainland mobile number, without spaces, dashes or +86. */
    public static boolean isMobile(String phone) {
        return MOBILE.matcher(phone).matches();
    }

    /** What people see: 138****5678. */
    public static String masked(String phone) {
        return phone.length() < 7 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    public byte[] hash(String phone) {
        return mac(phone);
    }

    public byte[] lastFourHash(UUID community, String lastFour) {
        return mac(community + "/" + lastFour);
    }

    public byte[] encrypt(String phone) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(phone.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(KEY_ID)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the key file is not the one the number was kept with */
    public String decrypt(byte[] kept) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, kept, 1, NONCE_BYTES));
            var sealed = Arrays.copyOfRange(kept, 1 + NONCE_BYTES, kept.length);
            return new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file does not fit the data", e);
        }
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
