package io.anju.plannedwork.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * So many times within each window of the calendar. Written {@code 2/DAY}.
 *
 * @param times 1 to {@value #MOST}
 */
public record Frequency(int times, Window window) {

    /** More often than that within one window is no plan that people follow. */
    public static final int MOST = 24;

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d?)/([A-Z_]{3,9})");

    public Frequency {
        if (times < 1 || times > MOST) {
            throw new IllegalArgumentException(times + " times within a window");
        }
    }

    /**
     * One time of one window.
     *
     * @param from the first day of the window
     * @param until the first day after it
     * @param n which time, from 1
     */
    public record Turn(LocalDate from, LocalDate until, int n) {}

    /** @throws IllegalArgumentException for anything else than {@link #toString} writes */
    public static Frequency parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No frequency: " + written);
        }
        return new Frequency(Integer.parseInt(parts.group(1)), Window.valueOf(parts.group(2)));
    }

    /** Whether whoever does this keeps the other too: within each of its windows at least as often. */
    public boolean keeps(Frequency other) {
        return times * window.within(other.window) >= other.times;
    }

    /** The turns of all windows that begin between the two days, the last not included. */
    public List<Turn> turns(LocalDate from, LocalDate until) {
        var turns = new ArrayList<Turn>();
        var start = window.startOf(from);
        if (start.isBefore(from)) {
            start = window.after(start);
        }
        for (; start.isBefore(until); start = window.after(start)) {
            for (int n = 1; n <= times; n++) {
                turns.add(new Turn(start, window.after(start), n));
            }
        }
        return turns;
    }

    @Override
    public String toString() {
        return times + "/" + window;
    }
}
