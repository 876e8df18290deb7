package io.anju.community.imports;

import io.anju.identity.PhoneVault;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One or several numbers in a cell, with gaps, country and remarks or not.
 *
 * @param numbers mobile ones of eleven digits, lines of the fixed net with their area code ({@code 02160001234-801}), and both
 *     with the middle hidden
 * @param local how many more are lines of the fixed net whose area nobody says
 */
record Phones(List<String> numbers, int local) {

    private static final Pattern BETWEEN = Pattern.compile("[、,/;\\n\\r]+|(?<=\\d{11})\\s+(?=\\d)|(?<=\\*\\d{4})\\s+"
            + "|(?<=\\d{4})\\s+(?=\\(?0\\d{2,3}\\)?-?\\d{3})");
    private static final Pattern REMARK = Pattern.compile("[(\\[【].*?[)\\]】]|[\\p{IsHan}:]+");
    private static final Pattern MASKED = Pattern.compile("(?:1\\d{2}|0\\d{2}|[48]00)\\*{4}\\d{4}");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<![\\d*])(?:\\+?86-?|0086-?)?\\(?(0(?:10|2\\d|[3-9]\\d{2}))\\)?-?([2-9]\\d{2,3}-?\\d{4})"
                    + "(?:(?:-|转|分机|(?i:ext)|#|:)+(\\d{1,6}))?(?![\\d*])");
    private static final Pattern SERVICE = Pattern.compile("(?<![\\d*])[48]00(?:-?\\d){7}(?![\\d*])");
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final int DIGITS = 11;

    Phones {
        numbers = List.copyOf(numbers);
    }

    /** @throws Misread when something in it is no number */
    static Phones of(String cell) throws Misread {
        var numbers = new ArrayList<String>();
        int local = 0;
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        for (var part : BETWEEN.splitAsStream(text).toList()) {
            var line = landline(part.replaceAll("[\\s.]", ""));
            var number = line.isEmpty() ? number(part) : "";
            if (!line.isEmpty()) {
                numbers.add(line);
            } else if (LOCAL.matcher(number).matches()) {
                local++;
            } else {
                numbers.addAll(mobiles(number));
            }
        }
        return new Phones(numbers.stream().distinct().toList(), local);
    }

    List<String> mobiles() {
        return numbers.stream().filter(number -> number.startsWith("1")).toList();
    }

    /** Empty where it is none. */
    private static String landline(String part) {
        var line = LANDLINE.matcher(part);
        if (line.find()) {
            var extension = line.group(3);
            return line.group(1) + line.group(2).replace("-", "") + (extension == null ? "" : "-" + extension);
        }
        var service = SERVICE.matcher(part);
        return service.find() ? service.group().replace("-", "") : "";
    }

    private static String number(String part) {
        var bare = REMARK.matcher(part).replaceAll("").replaceAll("[\\s.-]", "");
        return withoutCountry(bare);
    }

    static String withoutCountry(String number) {
        return number.replaceAll("^(\\+86|0086)", "").replaceAll("^86(?=1\\d{10}$)", "");
    }

    /** Several that only gaps kept apart are cut where they begin. */
    private static List<String> mobiles(String digits) throws Misread {
        var found = new ArrayList<String>();
        for (int from = 0; from < digits.length(); from += DIGITS) {
            var one = digits.substring(from, Math.min(digits.length(), from + DIGITS));
            if (!PhoneVault.isMobile(one) && !MASKED.matcher(one).matches()) {
                throw new Misread("phone");
            }
            found.add(one);
        }
        return found;
    }
}
