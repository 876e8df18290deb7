package io.anju.kernel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Days, months and instants of the years 1 to 9999, in a body as in an address: what lies beyond no calendar, database and paper
 * have in common.
 */
@Component
class CalendarYears implements WebMvcConfigurer {

    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, YearMonth.class, CalendarYears::month);
        registry.addConverter(String.class, LocalDate.class, CalendarYears::day);
    }

    /** @throws DateTimeException when it is none, or of another year */
    static LocalDate day(String text) {
        return inRange(LocalDate.parse(text));
    }

    static YearMonth month(String text) {
        return inRange(YearMonth.parse(text));
    }

    static Instant instant(String text) {
        var instant = Instant.parse(text);
        inRange(instant.atOffset(ZoneOffset.UTC));
        return instant;
    }

    private static <T extends TemporalAccessor> T inRange(T time) {
        YEARS.checkValidValue(time.get(ChronoField.YEAR), ChronoField.YEAR);
        return time;
    }
}
