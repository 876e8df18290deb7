package io.anju.plannedwork.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * At most so long between two doings, counted from the last one. Written {@code 30D} or {@code 4H}. Days end at midnight: what was
 * done on the 1st, at most 30 days ago, is due by the end of the 31st.
 *
 * @param length 1 to {@value #MOST_DAYS} days, or 1 to {@value #MOST_HOURS} hours
 */
public record Interval(int length, Unit unit) implements Rule {

    public static final int MOST_DAYS = 1_100;
    public static final int MOST_HOURS = 72;

    static final Pattern WRITTEN = Rule.pattern("#([DH])");

    public enum Unit {
        DAYS,
        HOURS
    }

    public Interval {
        if (length < 1 || length > (unit == Unit.DAYS ? MOST_DAYS : MOST_HOURS)) {
            throw new IllegalArgumentException("Every " + length + " " + unit);
        }
    }

    static Interval of(Matcher parts) {
        return new Interval(Integer.parseInt(parts.group(1)), "D".equals(parts.group(2)) ? Unit.DAYS : Unit.HOURS);
    }

    /** Whole days, begun ones counted. */
    int days() {
        return unit == Unit.DAYS ? length : (length + 23) / 24;
    }

    /** How often it is done in a year at least. */
    public int yearly() {
        return unit == Unit.DAYS ? (366 + length - 1) / length : 366 * 24 / length;
    }

    @Override
    public String toString() {
        return length + (unit == Unit.DAYS ? "D" : "H");
    }
}
