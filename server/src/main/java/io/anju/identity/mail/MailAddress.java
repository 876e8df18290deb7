package io.anju.identity.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the form nearly all have: ASCII, no quotes, no comment; kept in small letters so that it is found again. */
public record MailAddress(String value) {

    /** RFC 5321, §4.5.3.1.3, less the angle brackets. */
    private static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9_+-]+(?:\\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    /** @throws IllegalArgumentException when it is none */
    public MailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** As somebody typed it. */
    public static Optional<MailAddress> read(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST && FORM.matcher(plain).matches()
                ? Optional.of(new MailAddress(plain))
                : Optional.empty();
    }

    /** What people see: {@code z***@example.com}. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "e-mail address";
    }
}
