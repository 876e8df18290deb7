package io.anju.workforce.web;

import static io.anju.workforce.web.PostController.said;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.workforce.absence.Absences;
import io.anju.workforce.roster.Swaps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Being away: what people ask for, and what is decided about it and about their swaps. */
@RestController
@RequestMapping("/api/communities/{community}")
class LeaveController {

    record Page(List<Absences.Line> items) {}

    /** @param swaps those that wait for the colleague or for approval */
    record Requests(List<Absences.Line> absences, List<Swaps.Line> swaps) {}

    record NewAbsence(
            Absences.@NotNull Kind kind,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable @Size(max = 500) String reason) {}

    record Asked(UUID id) {}

    record Decision(@NotNull Boolean approved) {}

    private final Absences absences;
    private final Swaps swaps;

    LeaveController(Absences absences, Swaps swaps) {
        this.absences = absences;
        this.swaps = swaps;
    }

    /** The caller's requests to be away. */
    @GetMapping("/my-absences")
    @OpenTo(Audience.STAFF)
    Page mine(@PathVariable UUID community) {
        return new Page(absences.mine());
    }

    /** The caller asks to be away. */
    @PostMapping("/my-absences")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.STAFF)
    Asked ask(@PathVariable UUID community, @Valid @RequestBody NewAbsence body) {
        var terms = new Absences.Terms(body.kind(), body.firstDay(), body.lastDay(), said(body.reason()));
        return new Asked(absences.ask(terms));
    }

    /** The caller takes a request back while it waits. */
    @PostMapping("/my-absences/{absence}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.STAFF)
    void withdraw(@PathVariable UUID community, @PathVariable UUID absence) {
        absences.withdraw(absence);
    }

    /** Who asks to be away, is or will be, and which shifts are to change hands. */
    @GetMapping("/roster-requests")
    @Needs("duty.edit")
    Requests requests(@PathVariable UUID community) {
        return new Requests(absences.list(), swaps.open());
    }

    /** Decides about a colleague's request; approved, their shifts of those days are taken back. */
    @PostMapping("/absences/{absence}/decision")
    @Needs("duty.edit")
    Absences.Decided decide(
            @PathVariable UUID community, @PathVariable UUID absence, @Valid @RequestBody Decision body) {
        return absences.decide(absence, body.approved());
    }

    /** Decides about a swap that the colleague agreed to; approved, the shifts change hands. */
    @PostMapping("/swaps/{swap}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("duty.edit")
    void decideSwap(@PathVariable UUID community, @PathVariable UUID swap, @Valid @RequestBody Decision body) {
        swaps.decide(swap, body.approved());
    }
}
