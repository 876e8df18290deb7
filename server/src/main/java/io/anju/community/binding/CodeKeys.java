package io.anju.community.binding;

import io.anju.kernel.KeyFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Derives a code from its id and the key file, so that it can be printed again and a stolen database holds none. */
@Component
class CodeKeys {

    private final SecretKeySpec code;
    private final SecretKeySpec hash;

    CodeKeys(KeyFile keys) {
        code = new SecretKeySpec(keys.secret("home-code-1"), "HmacSHA256");
        hash = new SecretKeySpec(keys.secret("home-code-hash-1"), "HmacSHA256");
    }

    String secret(UUID community, UUID id) {
        return CodeText.secret(mac(code, community + "/" + id));
    }

    byte[] hash(UUID community, String secret) {
        return mac(hash, community + "/" + secret);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
