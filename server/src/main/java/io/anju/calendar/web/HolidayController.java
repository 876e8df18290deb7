package io.anju.calendar.web;

import io.anju.calendar.day.Announcement;
import io.anju.calendar.day.HolidayYear;
import io.anju.calendar.day.Holidays;
import io.anju.calendar.day.MissingYears;
import io.anju.history.ReferenceHistory;
import io.anju.history.RowHistory;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The country's days: everybody may read them. They concern every community of every company, so only a company-wide grant
 * changes them (the route names a company, no community), in the name of that company.
 */
@RestController
class HolidayController {

    private static final String KINDS = "holiday|make_up_workday";
    private static final int MOST = 200;

    /** @param missing years that should be there by now and are not */
    record Years(List<Holidays.Listed> items, List<Integer> missing) {}

    record Day(
            @NotNull LocalDate day,

            @NotNull @Pattern(regexp = KINDS, message = "{calendar.kind}")
            String kind,

            @NotBlank(message = "{calendar.name}") @Size(max = 20, message = "{calendar.name}")
            String name) {

        static Day of(Announcement announced) {
            return new Day(announced.day(), announced.kind().name().toLowerCase(Locale.ROOT), announced.name());
        }

        Announcement announcement() {
            return new Announcement(day, kindOf(kind), name);
        }
    }

    record YearView(int year, String source, UUID revision, List<Day> days) {

        static YearView of(HolidayYear year) {
            return new YearView(
                    year.year(),
                    year.source(),
                    year.revision(),
                    year.days().stream().map(Day::of).toList());
        }
    }

    record Announce(
            @NotBlank(message = "{calendar.source}") @Size(max = 300, message = "{calendar.source}")
            String source,

            @NotNull @Size(min = 1, max = 120, message = "{calendar.days}")
            List<@NotNull @Valid Day> days) {}

    /** One day; {@code ordinary} takes back what was announced for it, and then the name does not matter. */
    record Change(
            @NotNull @Pattern(regexp = KINDS + "|ordinary", message = "{calendar.kind}")
            String kind,

            @NotBlank(message = "{calendar.name}") @Size(max = 20, message = "{calendar.name}")
            String name) {}

    record Changes(List<RowHistory.Change> items) {}

    private final Holidays holidays;
    private final MissingYears missing;
    private final ReferenceHistory history;

    HolidayController(Holidays holidays, MissingYears missing, ReferenceHistory history) {
        this.holidays = holidays;
        this.missing = missing;
        this.history = history;
    }

    /** The years whose days are known, and those that are missing. */
    @GetMapping("/api/holidays")
    @OpenTo(Audience.SIGNED_IN)
    Years years() {
        return new Years(holidays.years(), missing.now());
    }

    /** The days of one year that are not what their weekday says. */
    @GetMapping("/api/holidays/{year}")
    @OpenTo(Audience.SIGNED_IN)
    YearView year(@PathVariable int year) {
        return YearView.of(holidays.required(year));
    }

    /** Announces a whole year. {@code If-Match} names the revision seen; absent for a year that is not there yet. */
    @PutMapping("/api/companies/{company}/holidays/{year}")
    @Needs("calendar.edit")
    YearView announce(
            @PathVariable UUID company,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Announce body) {
        var days = body.days().stream().map(Day::announcement).toList();
        return YearView.of(holidays.announce(year, body.source(), days, seen == null ? null : revision(seen)));
    }

    /** Sets one day right. {@code If-Match} names the year's revision seen. */
    @PutMapping("/api/companies/{company}/holidays/{year}/{day}")
    @Needs("calendar.edit")
    YearView change(
            @PathVariable UUID company,
            @PathVariable int year,
            @PathVariable LocalDate day,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Change body) {
        var kind = body.kind().equals("ordinary") ? null : kindOf(body.kind());
        return YearView.of(holidays.change(year, day, kind, body.name(), revision(seen)));
    }

    /** Who changed one day and how, oldest first. */
    @GetMapping("/api/companies/{company}/holidays/{year}/{day}/history")
    @Needs("calendar.edit")
    Changes history(
            @PathVariable UUID company,
            @PathVariable int year,
            @PathVariable LocalDate day,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) int limit) {
        var row = holidays.dayOf(year, day).toString();
        return new Changes(history.of("holiday", row, after, Math.min(limit, MOST)));
    }

    private static Announcement.Kind kindOf(String word) {
        return Announcement.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A revision that is none was never seen, so it cannot be the current one. */
    private static UUID revision(@Nullable String header) {
        try {
            return UUID.fromString(header == null ? "" : header.replace("\"", ""));
        } catch (IllegalArgumentException e) {
            throw new OptimisticLockingFailureException("No revision: " + header, e);
        }
    }
}
