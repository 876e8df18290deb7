package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.kernel.Scope;
import io.anju.servicedesk.board.DispatchBoard;
import io.anju.servicedesk.dispatch.DispatchSettings;
import io.anju.servicedesk.dispatch.WorkPoints;
import io.anju.workforce.Staff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How work comes to whoever does it: who has how much, what it is worth, and the numbers of the community. */
@RestController
@RequestMapping("/api/communities/{community}")
class DispatchController {

    record Change(
            @NotNull @Min(1) @Max(20) Integer mostInHand,
            @NotNull @Min(1) @Max(240) Integer unclaimedMinutes) {}

    /**
     * @param hands who is on duty, by badge
     * @param declined who gave what back in the round that runs, and why
     */
    record Board(List<DispatchBoard.Hand> hands, List<DispatchBoard.Declined> declined) {}

    /** @param thisMonth what the caller did since the first of the month is worth */
    record Points(List<WorkPoints.Line> items, int thisMonth) {}

    private final DispatchSettings settings;
    private final WorkPoints points;
    private final DispatchBoard board;
    private final Staff staff;

    DispatchController(DispatchSettings settings, WorkPoints points, DispatchBoard board, Staff staff) {
        this.settings = settings;
        this.points = points;
        this.board = board;
        this.staff = staff;
    }

    /** Who is on duty with how much in hand, where, and what was given back; the tickets are those of the list. */
    @GetMapping("/dispatch-board")
    @Needs("tickets.assign")
    Board board(@PathVariable UUID community) {
        return new Board(board.hands(), board.declined());
    }

    /** What each kind of work is worth, and what the caller has this month. */
    @GetMapping("/my-points")
    @Needs("tickets.work")
    Points points(@PathVariable UUID community) {
        int done = staff.ofAccount(Scope.current().actor().required())
                .map(me -> points.thisMonth(me.employee()))
                .orElse(0);
        return new Points(points.here(), done);
    }

    /** How many somebody may hold, and how long what nobody takes waits. */
    @GetMapping("/dispatch-settings")
    @Needs("tickets.assign")
    DispatchSettings.Setting settings(@PathVariable UUID community) {
        return settings.here();
    }

    /** Changes them; If-Match holds the version that was read. */
    @PutMapping("/dispatch-settings")
    @Needs("dispatch.settings")
    DispatchSettings.Setting change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return settings.change(
                new DispatchSettings.Setting(body.mostInHand(), body.unclaimedMinutes(), ReadVersion.of(version)));
    }
}
