package io.anju.workforce.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.Unacceptable;
import io.anju.workforce.Staff;
import io.anju.workforce.Staffing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DutyController {

    /** A shift further away than this is a slip of the keyboard. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    record OnDuty(UUID employee, @Nullable UUID account, String name, String badge, String post) {}

    record Page(List<OnDuty> items) {}

    record NewDuty(
            @NotNull UUID employee,
            @NotNull Instant from,
            @NotNull Instant until) {}

    private final Staff staff;
    private final Staffing staffing;
    private final BusinessClock clock;

    DutyController(Staff staff, Staffing staffing, BusinessClock clock) {
        this.staff = staff;
        this.staffing = staffing;
        this.clock = clock;
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

    /** Puts an employee on duty for a while. */
    @PostMapping("/api/communities/{community}/duty")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("duty.edit")
    void roster(@PathVariable UUID community, @Valid @RequestBody NewDuty body) {
        if (!body.from().isBefore(body.until())) {
            throw new Unacceptable("workforce.empty-duty", "until");
        }
        if (isFar(body.from())) {
            throw new Unacceptable("workforce.duty-too-far", "from");
        }
        if (isFar(body.until())) {
            throw new Unacceptable("workforce.duty-too-far", "until");
        }
        staffing.onDuty(body.employee(), body.from(), body.until());
    }

    private boolean isFar(Instant at) {
        return Duration.between(clock.instant(), at).abs().compareTo(FURTHEST) > 0;
    }
}
