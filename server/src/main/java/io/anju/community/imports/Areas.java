package io.anju.community.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Square metres as people write them: {@code 98.9}, {@code 1,098.90㎡}, {@code 约98平方米}. */
final class Areas {

    /** Larger than any space of a ledger. */
    static final BigDecimal LARGEST = new BigDecimal("1000000");

    private static final Pattern AREA = Pattern.compile(
            "约?(-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d{1,9}(\\.\\d+)?)(m2|m²|平方米|平米|平方|平|㎡)?", Pattern.CASE_INSENSITIVE);

    private Areas() {}

    /**
     * To the hundredth.
     *
     * @throws Misread when it is no number, not above 0, or too large
     */
    static BigDecimal of(String cell) throws Misread {
        var read = AREA.matcher(Words.plain(cell));
        if (!read.matches()) {
            throw new Misread("area");
        }
        var area = new BigDecimal(read.group(1).replace(",", "")).setScale(2, RoundingMode.HALF_UP);
        if (area.signum() <= 0) {
            throw new Misread("area-sign");
        }
        if (area.compareTo(LARGEST) > 0) {
            throw new Misread("area-size");
        }
        return area;
    }
}
