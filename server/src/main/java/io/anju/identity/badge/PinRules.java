package io.anju.identity.badge;

import java.util.regex.Pattern;

/** Which four digits are a PIN: not the ones that everybody tries first. */
final class PinRules {

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern ONE_DIGIT = Pattern.compile("(.)\\1{3}");
    private static final Pattern ONE_PAIR = Pattern.compile("(..)\\1");
    private static final String STAIRS = "01234567890 09876543210";

    private PinRules() {}

    static boolean accept(String pin) {
        return FOUR_DIGITS.matcher(pin).matches()
                && !ONE_DIGIT.matcher(pin).matches()
                && !ONE_PAIR.matcher(pin).matches()
                && !STAIRS.contains(pin)
                && !isYear(pin);
    }

    /** Birth years are on every form. */
    private static boolean isYear(String pin) {
        return pin.startsWith("19") || pin.startsWith("20");
    }
}
