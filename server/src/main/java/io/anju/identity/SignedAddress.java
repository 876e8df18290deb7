package io.anju.identity;

import io.anju.kernel.KeyFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What comes from outside (a code on paper, a badge, a shared phone) says in which community to look:
 * {@code /q/{community}.{token}.{mac}}, signed with the key file so that nobody can make one. The token's first letter says
 * what it is for.
 */
@Component
public class SignedAddress {

    private static final Pattern FORM = Pattern.compile(
            "(?:.{0,200}/q/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9-]{2,64})\\.([A-Za-z0-9_-]{22})");
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    /** A place to look in and what to look for. */
    public record Address(UUID community, String token) {}

    public SignedAddress(KeyFile keys) {
        key = new SecretKeySpec(keys.secret("address-1"), "HmacSHA256");
    }

    /** The address without its {@code /q/}. */
    public String of(UUID community, String token) {
        var signed = community + "." + token;
        return signed + "." + mac(signed);
    }

    /** Reads an address, alone or at the end of a link; empty for anything that was not signed here. */
    public Optional<Address> read(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var expected = mac(parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(new Address(UUID.fromString(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    private String mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, MAC_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
