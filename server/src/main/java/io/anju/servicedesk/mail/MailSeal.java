package io.anju.servicedesk.mail;

import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import io.anju.servicedesk.mail.Imap.Position;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * How secrets of mails are kept: a sender's address sealed for the mail's row, found again by a keyed hash, shown masked; a mailbox's password
 * sealed for its row.
 */
@Component
class MailSeal {

    private final SecretKeySpec hashKey;
    private final Lockbox box;
    private final Lockbox passwords;

    MailSeal(KeyFile keys) {
        hashKey = new SecretKeySpec(keys.secret("mail-hash-1"), "HmacSHA256");
        box = new Lockbox(keys, "mail-cipher-1");
        passwords = new Lockbox(keys, "desk-mailbox-1");
    }

    byte[] seal(UUID mail, String address) {
        return box.lock(address.getBytes(StandardCharsets.UTF_8), mail.toString());
    }

    String open(UUID mail, byte[] cipher) {
        return new String(box.unlock(cipher, mail.toString()), StandardCharsets.UTF_8);
    }

    byte[] sealPassword(UUID mailbox, String password) {
        return passwords.lock(password.getBytes(StandardCharsets.UTF_8), mailbox.toString());
    }

    String openPassword(UUID mailbox, byte[] password) {
        return new String(passwords.unlock(password, mailbox.toString()), StandardCharsets.UTF_8);
    }

    byte[] hash(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code z***@example.com}. */
    static String masked(String address) {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }

    /** What makes it this mail and no other, wherever it lies and however often it is read; without a Message-ID, where it lies. */
    static byte[] mark(ReadMail mail, UUID mailbox, Position at) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var sender = mail.sender();
            for (var part : new String[] {
                mail.messageId().isBlank() ? mailbox + "/" + at.validity() + "/" + at.uid() : mail.messageId(),
                sender == null ? "" : sender.address(),
                mail.sentAt(),
                mail.subject(),
                mail.words()
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
