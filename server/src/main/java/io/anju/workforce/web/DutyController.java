package io.anju.workforce.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Needs;
import io.anju.kernel.Unacceptable;
import io.anju.workforce.Roster;
import io.anju.workforce.Staff;
import io.anju.workforce.roster.HandRoster;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DutyController {

    /** A shift further away than this is a slip of the keyboard. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    private static final int DAYS = 7;

    record OnDuty(UUID employee, @Nullable UUID account, String name, String badge, String post) {}

    record Page(List<OnDuty> items) {}

    record Day(LocalDate day, List<Roster.Shift> items) {}

    record Week(List<Day> days) {}

    record NewDuty(
            @NotNull UUID employee,
            @Nullable UUID post,
            @NotNull Instant from,
            @NotNull Instant until) {}

    private final Staff staff;
    private final HandRoster byHand;
    private final Roster roster;
    private final BusinessClock clock;
    private final CommunityZone zones;

    DutyController(Staff staff, HandRoster byHand, Roster roster, BusinessClock clock, CommunityZone zones) {
        this.staff = staff;
        this.byHand = byHand;
        this.roster = roster;
        this.clock = clock;
        this.zones = zones;
    }

    /** Who is on duty now. */
    @GetMapping("/api/communities/{community}/on-duty")
    @Needs("duty.read")
    Page onDuty(@PathVariable UUID community) {
        return new Page(staff.onDuty(clock.instant()).stream()
                .map(member ->
                        new OnDuty(member.employee(), member.account(), member.name(), member.badge(), member.post()))
                .toList());
    }

    /** Who is on duty on each of seven days, from the given one or today on; a shift past midnight is on both days. */
    @GetMapping("/api/communities/{community}/duty")
    @Needs("duty.read")
    Week week(@PathVariable UUID community, @RequestParam(required = false) @Nullable LocalDate from) {
        var first = from == null ? zones.dayHere(clock.instant()) : from;
        if (isFar(begin(first))) {
            throw new Unacceptable("workforce.duty-too-far", "from");
        }
        var shifts = roster.between(begin(first), begin(first.plusDays(DAYS)));
        return new Week(Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> new Day(day, on(day, shifts)))
                .toList());
    }

    private List<Roster.Shift> on(LocalDate day, List<Roster.Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.from().isBefore(begin(day.plusDays(1)))
                        && shift.until().isAfter(begin(day)))
                .toList();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zones.here()).toInstant();
    }

    /** Puts an employee on duty for a while, at once; what it asks of them too much is told. */
    @PostMapping("/api/communities/{community}/duty")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("duty.edit")
    HandRoster.Given roster(@PathVariable UUID community, @Valid @RequestBody NewDuty body) {
        if (!body.from().isBefore(body.until())) {
            throw new Unacceptable("workforce.empty-duty", "until");
        }
        if (isFar(body.from())) {
            throw new Unacceptable("workforce.duty-too-far", "from");
        }
        if (isFar(body.until())) {
            throw new Unacceptable("workforce.duty-too-far", "until");
        }
        return byHand.give(body.employee(), body.post(), body.from(), body.until());
    }

    /** Ends a shift that runs, or takes back one to come. */
    @PostMapping("/api/communities/{community}/duty/{duty}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("duty.edit")
    void end(@PathVariable UUID community, @PathVariable UUID duty) {
        roster.end(duty);
    }

    private boolean isFar(Instant at) {
        return Duration.between(clock.instant(), at).abs().compareTo(FURTHEST) > 0;
    }
}
