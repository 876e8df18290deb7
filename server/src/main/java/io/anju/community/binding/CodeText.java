package io.anju.community.binding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a code looks on paper: {@code QH-7K3M-9Q2X}, the community's short code and eight of thirty signs that cannot be taken for
 * one another (39 bits). However it is typed – small letters, blanks, full-width signs – it is read the same.
 */
record CodeText(String shortCode, String secret) {

    static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 8;

    private static final Pattern FORM =
            Pattern.compile("([A-Z0-9]{2,6})([" + SIGNS + "]{" + LENGTH + "})", Pattern.CASE_INSENSITIVE);

    static Optional<CodeText> read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "");
        var parts = FORM.matcher(plain);
        return parts.matches() ? Optional.of(new CodeText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Eight signs from the first bytes of a keyed hash; a byte too large to be fair is passed over. */
    static String secret(byte[] hash) {
        var signs = new StringBuilder();
        int fair = 256 - 256 % SIGNS.length();
        for (int i = 0; i < hash.length && signs.length() < LENGTH; i++) {
            int value = hash[i] & 0xFF;
            if (value < fair) {
                signs.append(SIGNS.charAt(value % SIGNS.length()));
            }
        }
        return signs.toString();
    }

    String printed() {
        return shortCode + "-" + secret.substring(0, LENGTH / 2) + "-" + secret.substring(LENGTH / 2);
    }
}
