package io.anju.workforce.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.workforce.Roster;
import io.anju.workforce.Staff;
import io.anju.workforce.roster.Swaps;
import io.anju.workforce.staff.OwnWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's own shifts, their colleagues, and the swaps between them. */
@RestController
@RequestMapping("/api/communities/{community}")
class OwnShiftController {

    private static final Duration AHEAD = Duration.ofDays(35);

    record Shifts(List<Roster.Shift> items) {}

    record Colleague(UUID employee, String name, String badge, String post, boolean onDuty) {}

    record Colleagues(List<Colleague> items) {}

    /** @param returned a shift of the colleague's that the asker takes over for it */
    record NewSwap(@NotNull UUID colleague, @Nullable UUID returned) {}

    record Asked(UUID id) {}

    record OwnSwaps(UUID me, List<Swaps.Line> items) {}

    record Answer(@NotNull Boolean agreed) {}

    private final OwnWork own;
    private final Roster roster;
    private final Staff staff;
    private final Swaps swaps;
    private final BusinessClock clock;

    OwnShiftController(OwnWork own, Roster roster, Staff staff, Swaps swaps, BusinessClock clock) {
        this.own = own;
        this.roster = roster;
        this.staff = staff;
        this.swaps = swaps;
        this.clock = clock;
    }

    /** The caller's shifts of the next 35 days, the one that runs first; drafts are nobody's yet. */
    @GetMapping("/my-shifts")
    @OpenTo(Audience.STAFF)
    Shifts shifts(@PathVariable UUID community) {
        return new Shifts(of(own.me().employee()));
    }

    /** A colleague's shifts, to choose one to take for one's own. */
    @GetMapping("/my-colleagues/{member}/shifts")
    @OpenTo(Audience.STAFF)
    Shifts shiftsOf(@PathVariable UUID community, @PathVariable UUID member) {
        own.me();
        return new Shifts(of(member));
    }

    private List<Roster.Shift> of(UUID employee) {
        var now = clock.instant();
        return roster.between(now, now.plus(AHEAD)).stream()
                .filter(shift -> shift.employee().equals(employee) && !shift.draft())
                .toList();
    }

    /** Whoever else is posted here, by badge. */
    @GetMapping("/my-colleagues")
    @OpenTo(Audience.STAFF)
    Colleagues colleagues(@PathVariable UUID community) {
        var me = own.me().employee();
        Set<UUID> onDuty = staff.onDuty(clock.instant()).stream()
                .map(Staff.Member::employee)
                .collect(Collectors.toSet());
        return new Colleagues(staff.posted().stream()
                .filter(member -> !member.employee().equals(me))
                .map(member -> new Colleague(
                        member.employee(),
                        member.name(),
                        member.badge(),
                        member.post(),
                        onDuty.contains(member.employee())))
                .toList());
    }

    /** Swaps in which the caller has a part and which are not decided. */
    @GetMapping("/my-swaps")
    @OpenTo(Audience.STAFF)
    OwnSwaps swaps(@PathVariable UUID community) {
        return new OwnSwaps(own.me().employee(), swaps.mine());
    }

    /** Asks a colleague to take over a shift of the caller's. */
    @PostMapping("/my-shifts/{duty}/swaps")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.STAFF)
    Asked ask(@PathVariable UUID community, @PathVariable UUID duty, @Valid @RequestBody NewSwap body) {
        return new Asked(swaps.ask(duty, body.colleague(), body.returned()));
    }

    /** Says yes or no to a colleague; the shift changes hands when somebody approves. */
    @PostMapping("/my-swaps/{swap}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.STAFF)
    void answer(@PathVariable UUID community, @PathVariable UUID swap, @Valid @RequestBody Answer body) {
        swaps.answer(swap, body.agreed());
    }

    /** Takes back what the caller asked for, while nobody has decided. */
    @PostMapping("/my-swaps/{swap}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.STAFF)
    void withdraw(@PathVariable UUID community, @PathVariable UUID swap) {
        swaps.withdraw(swap);
    }
}
