package io.anju.community.imports;

import io.anju.community.people.Share;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What part of a home owners hold, as people write it: {@code 50%}, {@code 1/2}, {@code 二分之一}, {@code 0.5}, {@code 各50%}. */
final class Portions {

    private static final Pattern BETWEEN = Pattern.compile("[、,;，；\\n\\r]+");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)[%％]");
    private static final Pattern DECIMAL = Pattern.compile("[01](?:\\.\\d{1,9})?|0?\\.\\d{1,9}");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
    private static final Pattern SPOKEN = Pattern.compile("([\\d〇零一二三四五六七八九十]{1,4})分之([\\d〇零一二三四五六七八九十]{1,4})");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** As much as a certificate says and the register keeps. */
    private static final int LARGEST_WHOLE = 9999;

    private static final int EXACT_DIGITS = 12;

    /** Wholes that no decimal fraction says exactly: a third is 33.33 %. */
    private static final int[] ROUNDED = {3, 6, 7, 9, 11, 12};

    private static final int THIRDS = 3;

    /** With fewer digits after the point only thirds are told from what is meant as it stands: 58.4 % is not 7/12. */
    private static final int DIGITS_OF_A_FRACTION = 2;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Portions() {}

    /** One after the other; one for all of several where it says 各, or where it makes a whole of them. @throws Misread */
    static List<Share> of(String cell, int owners) throws Misread {
        var text = Words.plain(cell.replaceAll("[\\n\\r]+", "、"));
        boolean each = text.startsWith("各") || text.startsWith("每人");
        var shares = new ArrayList<Share>();
        for (var part :
                BETWEEN.splitAsStream(text.replaceFirst("^(各占?|每人)", "")).toList()) {
            shares.add(one(part).orElseThrow(() -> new Misread("share")));
        }
        if (shares.size() == owners) {
            return shares;
        }
        if (shares.size() == 1
                && (each
                        || owners * shares.getFirst().part()
                                == shares.getFirst().whole())) {
            return Collections.nCopies(owners, shares.getFirst());
        }
        throw new Misread("share-unclear");
    }

    private static Optional<Share> one(String part) {
        var parts = PARTS.matcher(part);
        if (parts.matches()) {
            return share(new BigInteger(parts.group(1)), new BigInteger(parts.group(2)));
        }
        var spoken = SPOKEN.matcher(part);
        if (spoken.matches()) {
            return share(
                    new BigInteger(HomeCells.number(spoken.group(2))),
                    new BigInteger(HomeCells.number(spoken.group(1))));
        }
        var percent = PERCENT.matcher(part);
        if (percent.matches()) {
            return ofHundred(new BigDecimal(percent.group(1)));
        }
        return DECIMAL.matcher(part).matches()
                ? ofHundred(new BigDecimal(part).multiply(HUNDRED).stripTrailingZeros())
                : Optional.empty();
    }

    private static Optional<Share> ofHundred(BigDecimal percent) {
        var rounded = rounded(percent);
        if (rounded != null) {
            return Optional.of(rounded);
        }
        int scale = Math.max(0, percent.scale());
        return share(percent.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale + 2));
    }

    /** The fraction that was written with as many digits; null where it stands for itself. */
    private static @Nullable Share rounded(BigDecimal percent) {
        for (int whole : ROUNDED) {
            if (percent.scale() >= (whole == THIRDS ? 1 : DIGITS_OF_A_FRACTION)) {
                for (int part = 1; part < whole; part++) {
                    if (isRounded(percent, part, whole)) {
                        return new Share(part, whole);
                    }
                }
            }
        }
        return null;
    }

    /** Within half a unit of the last digit; of thirds one takes what the others leave: 33.33, 33.33, 33.34. */
    private static boolean isRounded(BigDecimal percent, int part, int whole) {
        var exact = HUNDRED.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), EXACT_DIGITS, RoundingMode.HALF_UP);
        var away = whole == THIRDS ? percent.ulp() : percent.ulp().multiply(HALF);
        return exact.subtract(percent).abs().compareTo(away) <= 0;
    }

    private static Optional<Share> share(BigInteger part, BigInteger whole) {
        if (part.signum() <= 0 || part.compareTo(whole) > 0) {
            return Optional.empty();
        }
        var common = part.gcd(whole);
        int least = whole.divide(common).intValue();
        return least > LARGEST_WHOLE
                ? Optional.empty()
                : Optional.of(new Share(part.divide(common).intValue(), least));
    }
}
