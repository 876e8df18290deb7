package io.anju.plannedwork.rule;

import java.util.regex.Pattern;

/**
 * When something is due again: by the calendar ({@link Frequency}), counted from the last time it was done ({@link Interval}), or
 * because of the weather ({@link AfterEvent}). Each is written as a short text, which {@link #parse} reads again. See
 * docs/domain/plannedwork.md#rules-of-time.
 */
public sealed interface Rule permits Frequency, Interval, AfterEvent {

    /** What a written rule looks like from afar; not all that looks like it is one. */
    String SHAPE = "[A-Z0-9/@~+,._-]{2,80}";

    /** @throws IllegalArgumentException for what is none */
    static Rule parse(String written) {
        var interval = Interval.WRITTEN.matcher(written);
        if (interval.matches()) {
            return Interval.of(interval);
        }
        var event = AfterEvent.WRITTEN.matcher(written);
        return event.matches() ? AfterEvent.of(event) : Frequency.parse(written);
    }

    /** With # for a number of at most four digits. */
    static Pattern pattern(String form) {
        return Pattern.compile(form.replace("#", "([1-9]\\d{0,3})"));
    }
}
