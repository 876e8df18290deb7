package io.anju.community.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: {@code 2011-8-25}, {@code 2011.8.25}, {@code 2011年8月25日}, {@code 20110825}, with a time behind or not. */
final class Days {

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(T?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?");
    private static final Pattern WHOLE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** A day whose cell was set to show a number: how many days after 1899-12-30. */
    private static final Pattern COUNT = Pattern.compile("[2-6]\\d{4}");

    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private Days() {}

    /** @throws Misread when it is no day, one that the calendar does not have, or of another century */
    static LocalDate of(String cell) throws Misread {
        var plain = Words.plain(cell);
        if (COUNT.matcher(plain).matches()) {
            return within(COUNTED_FROM.plusDays(Integer.parseInt(plain)));
        }
        for (var form : new Pattern[] {PARTED, WHOLE}) {
            var read = form.matcher(plain);
            if (read.matches()) {
                return within(day(read));
            }
        }
        throw new Misread("day");
    }

    private static LocalDate day(Matcher read) throws Misread {
        try {
            return LocalDate.of(
                    Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)));
        } catch (DateTimeException e) {
            throw new Misread("no-such-day");
        }
    }

    private static LocalDate within(LocalDate day) throws Misread {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new Misread("day-far");
        }
        return day;
    }
}
