package io.anju.calendar;

/** What a date is to those who work: weekends worked as make-up days are workdays, statutory holidays are rest days. */
public enum DayKind {
    WORKDAY,
    REST_DAY
}
