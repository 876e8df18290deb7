package io.anju.plannedwork.rule;

import io.anju.calendar.DayKind;
import java.time.LocalDate;

/** What a rule of the calendar has to know about a community's year. */
public interface Almanac {

    DayKind kindOf(LocalDate day);

    Seasons seasons();
}
