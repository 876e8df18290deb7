package io.anju.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Working days and working time of the community in scope: the announced days of the country, the community's own working
 * hours, its own zone. What is answered follows the data as they are now; work pins the instant it was given.
 */
public interface BusinessCalendar {

    /**
     * The earliest instant by which so much working time has passed since {@code from}, not counting the pauses; no time at
     * all is {@code from} itself. A community that has not set its hours never closes: the strictest reading of its promise.
     *
     * @throws IllegalArgumentException for a negative time
     * @throws IllegalStateException when the hours never open again
     */
    Instant deadline(Instant from, Duration working, List<Pause> pauses);

    /** The working time in {@code [from, until)} without the pauses; nothing when {@code until} is not after {@code from}. */
    Duration workingTimeBetween(Instant from, Instant until, List<Pause> pauses);

    /** Whether the date is worked: announced make-up days are, announced holidays are not, the rest follows the week. */
    boolean isWorkday(LocalDate day);

    DayKind kindOf(LocalDate day);

    /** What each day is, as it is announced now: for whoever asks about many. */
    Function<LocalDate, DayKind> kinds();

    /** The workdays in {@code [from, until)}. */
    long workdaysBetween(LocalDate from, LocalDate until);
}
