package io.anju.identity.mail;

import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keeps addresses so that a stolen database shows none: AES-GCM bound to the account, and a keyed hash for finding. */
@Component
class MailVault {

    private final SecretKeySpec hashKey;
    private final Lockbox box;

    MailVault(KeyFile keys) {
        hashKey = new SecretKeySpec(keys.secret("email-hash-1"), "HmacSHA256");
        box = new Lockbox(keys, "email-cipher-1");
    }

    byte[] hash(MailAddress address) {
        return mac(address.value());
    }

    /** Of a code that went to an address of an account. */
    byte[] hash(UUID account, MailAddress address, String code) {
        return mac(account + "/" + address.value() + "/" + code);
    }

    byte[] encrypt(UUID account, MailAddress address) {
        return box.lock(address.value().getBytes(StandardCharsets.UTF_8), account.toString());
    }

    /** @throws IllegalStateException when the key file or the account is not the one the address was kept with */
    MailAddress decrypt(UUID account, byte[] kept) {
        return new MailAddress(new String(box.unlock(kept, account.toString()), StandardCharsets.UTF_8));
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
