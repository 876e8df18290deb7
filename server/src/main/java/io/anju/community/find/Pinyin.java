package io.anju.community.find;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The sounds of a name as people type them: without tones, {@code ü} as {@code v}. A surname that is read in its own way (单 shàn, 曾
 * zēng) is found by that and by the ordinary reading. Each character is asked of ICU once; that takes a tenth of a millisecond.
 */
final class Pinyin {

    /** Their surname is read together with what follows: 令狐, 万俟, 澹台, 长孙. */
    private static final Set<String> READ_WITH_NEXT = Set.of("令狐", "万俟", "澹台", "长孙");

    private static final Pattern TONES = Pattern.compile("[\\p{Mn}&&[^\u0308]]");

    private static final Map<String, String> AT_THE_BEGINNING = new ConcurrentHashMap<>();
    private static final Map<String, String> ELSEWHERE = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** ICU reads its rules, some 40,000 characters, when the first name is spelt: a second, once in the life of a process. */
    private static final class Rules {
        static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
        static final Transliterator WORDS = Transliterator.getInstance("Han-Latin");
    }

    /** All of it and the initials of it, {@code chengnvshi} and {@code cns}; of a name with no Chinese character nothing. */
    static Set<String> of(String name) {
        var words = new LinkedHashSet<String>();
        var signs = name.codePoints().mapToObj(Character::toString).toList();
        if (signs.stream().noneMatch(Pinyin::isChinese)) {
            return words;
        }
        add(words, signs, beginning(signs));
        add(words, signs, List.of(elsewhere(signs.getFirst())));
        return words;
    }

    private static List<String> beginning(List<String> signs) {
        if (signs.size() > 1 && READ_WITH_NEXT.contains(signs.get(0) + signs.get(1))) {
            var both = spelt(AT_THE_BEGINNING, signs.get(0) + signs.get(1), () -> Rules.NAMES);
            return List.of(both.split(" "));
        }
        return List.of(spelt(AT_THE_BEGINNING, signs.getFirst(), () -> Rules.NAMES));
    }

    private static void add(Set<String> words, List<String> signs, List<String> first) {
        var whole = new StringBuilder(String.join("", first));
        var initials = new StringBuilder();
        first.forEach(syllable -> initials.append(syllable, 0, Math.min(1, syllable.length())));
        for (var sign : signs.subList(first.size(), signs.size())) {
            var syllable = elsewhere(sign);
            whole.append(syllable);
            initials.append(syllable, 0, Math.min(1, syllable.length()));
        }
        words.add(whole.toString());
        words.add(initials.toString());
        words.remove("");
    }

    private static String elsewhere(String sign) {
        return spelt(ELSEWHERE, sign, () -> Rules.WORDS);
    }

    /** What is no letter and no digit has no sound. */
    private static String spelt(Map<String, String> known, String signs, Supplier<Transliterator> rules) {
        if (!signs.codePoints().allMatch(Character::isIdeographic)) {
            return signs.codePoints().allMatch(Character::isLetterOrDigit) ? signs.toLowerCase(Locale.ROOT) : "";
        }
        return known.computeIfAbsent(signs, key -> plain(rules.get().transliterate(key)));
    }

    private static String plain(String marked) {
        var bare =
                TONES.matcher(Normalizer.normalize(marked, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("u\u0308", "v").toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isChinese(String sign) {
        return sign.codePoints().allMatch(Character::isIdeographic);
    }
}
