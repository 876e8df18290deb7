package io.anju.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a date is to those who work. Working hours are set for each of the three. */
public enum DayKind {
    /** Monday to Friday unless announced as a holiday, and weekends announced as make-up workdays. */
    WORKDAY,
    /** Saturday and Sunday, neither worked nor part of an announced holiday. */
    WEEKEND,
    /** Announced as a statutory holiday, whatever its weekday. */
    HOLIDAY;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
