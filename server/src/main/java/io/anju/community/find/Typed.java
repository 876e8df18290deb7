package io.anju.community.find;

import io.anju.identity.PhoneVault;
import java.text.Normalizer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a room or a person, read in every way it may be meant.
 *
 * @param label the beginning of a room's label, as {@code 3号楼2单元11}, {@code 3 2 11} and {@code 3-2-11} all say it
 * @param word the beginning of a name, its pinyin or its initials
 * @param phone the keyed hash of a whole number; null when it is none
 * @param lastFour that of the last four digits in the community; null when it is not four digits
 */
record Typed(String label, String word, byte @Nullable [] phone, byte @Nullable [] lastFour) {

    /** After every text that begins with the word it is put behind, in the order of bytes. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[0-9A-Za-z])\\s*(?:号楼|号|栋|幢|座|单元|层|#|[\\s—–-])[\\s—–-]*");
    private static final Pattern LAST_WORD = Pattern.compile("(?<=[0-9A-Za-z])[室号]$");

    static Typed of(String typed, UUID community, PhoneVault phones) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]+", "");
        return new Typed(
                label(typed),
                PartyWords.written(typed),
                digits.matches("\\d{7,12}") ? phones.hash(digits) : null,
                digits.matches("\\d{4}") ? phones.lastFourHash(community, digits) : null);
    }

    static String label(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return BETWEEN.matcher(LAST_WORD.matcher(plain).replaceAll("")).replaceAll("-");
    }

    String labelEnd() {
        return label + LAST;
    }

    String wordEnd() {
        return word + LAST;
    }

    boolean isNothing() {
        return label.isEmpty() || word.isEmpty();
    }
}
