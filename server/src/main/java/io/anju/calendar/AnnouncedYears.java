package io.anju.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reads the announced days from {@code calendar/holidays-<year>.json}; their source is in docs/domain/calendar.md. */
final class AnnouncedYears {

    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private AnnouncedYears() {}

    static StatutoryDays read() {
        var json = JsonMapper.builder().build();
        Map<LocalDate, DayKind> exceptions = new HashMap<>();
        for (int year : YEARS) {
            for (var day : read(json, year).days()) {
                exceptions.put(LocalDate.parse(day.date()), day.dayKind());
            }
        }
        return new StatutoryDays(exceptions);
    }

    private static Year read(JsonMapper json, int year) {
        var name = "/calendar/holidays-" + year + ".json";
        try (var file = AnnouncedYears.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return json.readValue(file, Year.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    record Year(int year, List<Day> days) {}

    record Day(String date, String kind, String name) {

        DayKind dayKind() {
            return switch (kind) {
                case "holiday" -> DayKind.REST_DAY;
                case "make-up workday" -> DayKind.WORKDAY;
                default -> throw new IllegalStateException("Unknown kind of day on " + date + ": " + kind);
            };
        }
    }
}
