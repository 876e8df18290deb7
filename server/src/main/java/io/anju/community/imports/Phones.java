package io.anju.community.imports;

import io.anju.identity.PhoneVault;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One or several numbers in a cell, with gaps, country and remarks or not.
 *
 * @param mobiles of eleven digits, or with the middle hidden
 * @param others how many more are no mobile numbers, but numbers: of the fixed net
 */
record Phones(List<String> mobiles, int others) {

    private static final Pattern BETWEEN = Pattern.compile("[、,/;\\n\\r]+|(?<=\\d{11})\\s+(?=\\d)|(?<=\\*\\d{4})\\s+");
    private static final Pattern REMARK = Pattern.compile("[(\\[【].*?[)\\]】]|[\\p{IsHan}:]+");
    private static final Pattern MASKED = Pattern.compile("1\\d{2}\\*{4}\\d{4}");
    private static final Pattern FIXED = Pattern.compile("0\\d{9,11}|[2-8]\\d{6,7}|400\\d{7}");
    private static final int DIGITS = 11;

    Phones {
        mobiles = List.copyOf(mobiles);
    }

    /** @throws Misread when something in it is no number */
    static Phones of(String cell) throws Misread {
        var mobiles = new ArrayList<String>();
        int others = 0;
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        for (var part : BETWEEN.splitAsStream(text).toList()) {
            var number = number(part);
            if (number.isEmpty()) {
                continue;
            }
            if (FIXED.matcher(number).matches()) {
                others++;
            } else {
                mobiles.addAll(mobiles(number));
            }
        }
        return new Phones(mobiles.stream().distinct().toList(), others);
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
