package io.anju.calendar.web;

import io.anju.calendar.DayKind;
import io.anju.calendar.hours.CommunityHours;
import io.anju.calendar.hours.DeadlineLookup;
import io.anju.calendar.hours.WorkingWindow;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hours a community works, version by version; one that has none never closes. */
@RestController
class WorkingHoursController {

    record Page(String zone, LocalDate today, List<CommunityHours.Version> items) {}

    /** {@code closes} at or before {@code opens} means the next date; 00:00 to 00:00 never closes. */
    record Window(
            @NotNull @Pattern(regexp = "workday|weekend|holiday", message = "{calendar.day-kind}")
            String on,

            @NotNull LocalTime opens,
            @NotNull LocalTime closes) {

        WorkingWindow window() {
            return new WorkingWindow(DayKind.valueOf(on.toUpperCase(Locale.ROOT)), opens, closes);
        }
    }

    record SetHours(
            @NotNull LocalDate validFrom,

            @NotNull @Size(min = 1, max = 30, message = "{calendar.windows}")
            List<@NotNull @Valid Window> windows,

            @Nullable @Size(max = 300, message = "{calendar.reason}")
            String reason) {}

    /** @param deadline when so much working time has passed since {@code from}, without any pause */
    record Example(Instant from, int minutes, Instant deadline) {}

    private static final int MOST_MINUTES = 30_000;

    private final CommunityHours hours;
    private final DeadlineLookup deadlines;
    private final CommunityZone zones;
    private final BusinessClock clock;

    WorkingHoursController(CommunityHours hours, DeadlineLookup deadlines, CommunityZone zones, BusinessClock clock) {
        this.hours = hours;
        this.deadlines = deadlines;
        this.zones = zones;
        this.clock = clock;
    }

    /** Every version of the hours, the latest first day first. */
    @GetMapping("/api/communities/{community}/working-hours")
    @Needs("calendar.read")
    Page versions(@PathVariable UUID community) {
        return new Page(zones.here().getId(), zones.dayHere(clock.instant()), hours.versions());
    }

    /** When so many working minutes, 1 to 30,000, have passed since an instant, by the hours in force. */
    @GetMapping("/api/communities/{community}/working-hours/deadline")
    @Needs("calendar.read")
    Example deadline(
            @PathVariable UUID community,
            @RequestParam Instant from,
            @RequestParam @Min(1) @Max(MOST_MINUTES) int minutes) {
        return new Example(from, minutes, deadlines.deadline(from, Duration.ofMinutes(minutes)));
    }

    /** Sets the hours from a day on, until a later period begins. */
    @PostMapping("/api/communities/{community}/working-hours")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("calendar.edit")
    Page set(@PathVariable UUID community, @Valid @RequestBody SetHours body) {
        hours.set(body.validFrom(), body.windows().stream().map(Window::window).toList(), body.reason());
        return versions(community);
    }
}
