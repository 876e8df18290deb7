package io.anju.community.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** One or several people in a cell: {@code 程女士、李先生}, also when only blanks are between them and each has a number. */
final class Names {

    private static final int LONGEST = 100;
    private static final int SHORTEST_APART = 2;

    private static final Pattern BETWEEN = Pattern.compile("[、,/;&+\\n\\r]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【].*?[)\\]】]");
    private static final Pattern NUMBER = Pattern.compile("\\d{7,}");
    private static final Pattern HAN_APART = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private Names() {}

    /**
     * @param numbers how many phones stand beside them
     * @throws Misread when one is too long, or looks like a phone
     */
    static List<String> of(String cell, int numbers) throws Misread {
        var text = BRACKETS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .replaceAll("")
                .strip();
        var parts = parts(text);
        if (parts.size() == 1 && numbers > 1) {
            var apart = Arrays.asList(text.split("\\s+"));
            if (apart.size() == numbers && apart.stream().allMatch(part -> part.length() >= SHORTEST_APART)) {
                parts = apart;
            }
        }
        var names = new ArrayList<String>();
        for (var part : parts) {
            names.add(name(part));
        }
        return names;
    }

    private static List<String> parts(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** 程 　雨 is 程雨: people put blanks between signs to make names equally long. */
    private static String name(String part) throws Misread {
        var name = HAN_APART.matcher(part).replaceAll("").replaceAll("\\s+", " ");
        if (name.length() > LONGEST || NUMBER.matcher(name).find()) {
            throw new Misread("name");
        }
        return name;
    }
}
