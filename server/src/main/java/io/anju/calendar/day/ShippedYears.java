package io.anju.calendar.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the years that ship with the application, {@code calendar/holidays-<year>.json}, into a database that does not have
 * them yet; what people have changed since stays theirs. See docs/domain/calendar.md for where the data come from.
 */
@Component
class ShippedYears implements SmartInitializingSingleton {

    static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private final Holidays holidays;
    private final TransactionTemplate transaction;

    ShippedYears(Holidays holidays, TransactionTemplate transaction) {
        this.holidays = holidays;
        this.transaction = transaction;
    }

    /** Before the first request. Nodes that start together wait for each other at the year's row. */
    @Override
    public void afterSingletonsInstantiated() {
        for (int year : YEARS) {
            var shipped = read(year);
            transaction.executeWithoutResult(status -> {
                if (holidays.open(year, shipped.source())) {
                    holidays.replace(year, shipped.announcements());
                }
            });
        }
    }

    static Year read(int year) {
        var name = "/calendar/holidays-" + year + ".json";
        try (var file = ShippedYears.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return JsonMapper.builder().build().readValue(file, Year.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    record Year(int year, String source, List<Day> days) {

        List<Announcement> announcements() {
            return days.stream().map(Day::announcement).toList();
        }
    }

    record Day(String date, String kind, String name) {

        Announcement announcement() {
            var announced =
                    switch (kind) {
                        case "holiday" -> Announcement.Kind.HOLIDAY;
                        case "make-up workday" -> Announcement.Kind.MAKE_UP_WORKDAY;
                        default -> throw new IllegalStateException("Unknown kind of day on " + date + ": " + kind);
                    };
            return new Announcement(LocalDate.parse(date), announced, name);
        }
    }
}
