package io.anju.servicedesk.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments and durations as lists of calls write them: as texts, or as the numbers a program keeps them as. */
final class ListTimes {

    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[\\sT]*(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?)?分?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})\\s?(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("()()()(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?)?分?");

    /** Days after 1899-12-30, as the program keeps a moment, and the part of a day as it keeps a time. */
    private static final Pattern COUNT = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");

    private static final Pattern PART = Pattern.compile("0?\\.\\d+");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,5})(?:\\.\\d+)?\\s*(?:秒钟?|s)?");
    private static final Pattern PARTS =
            Pattern.compile("(?:(\\d{1,2})[:时]|(\\d{1,2})小时)?(\\d{1,3})(?::|分钟?)(\\d{1,2})秒?");
    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);

    /** A time that stands far before the ring is of the next day. */
    private static final Duration ROUND_MIDNIGHT = Duration.ofHours(12);

    /** @param exact to the second */
    record Moment(LocalDateTime at, boolean exact) {}

    private ListTimes() {}

    /** @throws UnreadRow when it is none */
    static Moment moment(String cell, String why) throws UnreadRow {
        if (COUNT.matcher(cell).matches()) {
            return new Moment(COUNTED_FROM.atStartOfDay().plusSeconds(seconds(cell)), true);
        }
        for (var form : new Pattern[] {MOMENT, DIGITS}) {
            var read = form.matcher(cell);
            if (read.matches()) {
                return new Moment(day(read, cell, why).atTime(time(read, cell, why)), read.group(6) != null);
            }
        }
        throw new UnreadRow(why, cell);
    }

    /** The same, or a time alone: of the day on which it rang, or of the next. */
    static Moment after(LocalDateTime rang, String cell, String why) throws UnreadRow {
        var read = TIME.matcher(cell);
        LocalTime time;
        boolean exact = true;
        if (PART.matcher(cell).matches()) {
            time = LocalTime.MIDNIGHT.plusSeconds(seconds(cell));
        } else if (read.matches()) {
            time = time(read, cell, why);
            exact = read.group(6) != null;
        } else {
            return moment(cell, why);
        }
        var sameDay = rang.toLocalDate().atTime(time);
        return new Moment(
                Duration.between(sameDay, rang).compareTo(ROUND_MIDNIGHT) > 0 ? sameDay.plusDays(1) : sameDay, exact);
    }

    /** @throws UnreadRow when it is none */
    static Duration duration(String cell, String why) throws UnreadRow {
        if (PART.matcher(cell).matches()) {
            return Duration.ofSeconds(seconds(cell));
        }
        var whole = SECONDS.matcher(cell);
        if (whole.matches()) {
            return Duration.ofSeconds(Long.parseLong(whole.group(1)));
        }
        var parts = PARTS.matcher(cell);
        if (!parts.matches()) {
            throw new UnreadRow(why, cell);
        }
        var hours = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(parts.group(3)))
                .plusSeconds(Long.parseLong(parts.group(4)));
    }

    private static long seconds(String days) {
        return new BigDecimal(days)
                .multiply(DAY_SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static LocalDate day(Matcher read, String cell, String why) throws UnreadRow {
        try {
            return LocalDate.of(number(read, 1), number(read, 2), number(read, 3));
        } catch (DateTimeException e) {
            throw new UnreadRow(why, cell);
        }
    }

    private static LocalTime time(Matcher read, String cell, String why) throws UnreadRow {
        try {
            return LocalTime.of(number(read, 4), number(read, 5), read.group(6) == null ? 0 : number(read, 6));
        } catch (DateTimeException e) {
            throw new UnreadRow(why, cell);
        }
    }

    private static int number(Matcher read, int group) {
        return Integer.parseInt(read.group(group));
    }
}
