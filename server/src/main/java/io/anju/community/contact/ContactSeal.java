package io.anju.community.contact;

import io.anju.identity.PhoneVault;
import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a way to reach somebody is kept: sealed for its row, and as keyed hashes of what it is found by. */
@Component
class ContactSeal {

    /** With which key a row is sealed. */
    enum Key {
        /** Ours, bound to the row's id. */
        CONTACT,
        /** That of registered numbers: rows that were kept elsewhere before V28. */
        PHONE
    }

    private static final int END_DIGITS = 4;

    private final PhoneVault phones;
    private final Lockbox box;

    ContactSeal(PhoneVault phones, KeyFile keys) {
        this.phones = phones;
        this.box = new Lockbox(keys, "contact-cipher-1");
    }

    byte[] seal(UUID id, String value) {
        return box.lock(value.getBytes(StandardCharsets.UTF_8), id.toString());
    }

    /** @throws IllegalStateException when the key file or the row is not the one it was sealed for */
    String open(UUID id, Key key, byte[] cipher) {
        return switch (key) {
            case CONTACT -> new String(box.unlock(cipher, id.toString()), StandardCharsets.UTF_8);
            case PHONE -> phones.decrypt(cipher);
        };
    }

    /** Of the whole of it, of a number the digits with its extension: nobody has the same twice. */
    byte[] hash(ContactKind kind, String value) {
        return phones.hash(kind.rings() ? digits(value) : value);
    }

    /** Of what somebody types who looks for it: a number's digits alone, an address in lower case. */
    byte[] foundHash(ContactKind kind, String value) {
        return phones.hash(kind.rings() ? PhoneVault.line(value) : value.toLowerCase(Locale.ROOT));
    }

    /** Of the last four digits; null where it is no number. */
    byte @Nullable [] lastFourHash(UUID community, ContactKind kind, String value) {
        if (!kind.rings()) {
            return null;
        }
        var line = PhoneVault.line(value);
        return phones.lastFourHash(community, line.substring(line.length() - END_DIGITS));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
