package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.LeakBoard;
import io.anju.servicedesk.playbook.Leaks;
import io.anju.servicedesk.playbook.NeighbourChecks;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A leak as whoever is sent to it sees it: the valve first, then the damage, then the doors around. */
@RestController
@RequestMapping("/api/communities/{community}/my-tickets/{ticket}/leak")
class FieldLeakController {

    private final Leaks leaks;
    private final NeighbourChecks checks;
    private final LeakBoard board;

    FieldLeakController(Leaks leaks, NeighbourChecks checks, LeakBoard board) {
        this.leaks = leaks;
        this.checks = checks;
        this.board = board;
    }

    /** The valves that serve the place, what is done and what is left. */
    @GetMapping
    @Needs("tickets.work")
    LeakBoard.View find(@PathVariable UUID community, @PathVariable UUID ticket) {
        return board.inTheField(sentTo(community, ticket));
    }

    /** Says where the water comes from. */
    @PostMapping("/source")
    @Needs("tickets.work")
    LeakBoard.View source(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody LeakWords.Source body) {
        var id = sentTo(community, ticket);
        leaks.source(id, body.source());
        return board.inTheField(id);
    }

    /** The valve is closed: from then on it may be mended. */
    @PostMapping("/valve-closing")
    @Needs("tickets.work")
    LeakBoard.View closed(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody LeakWords.Closed body) {
        var id = sentTo(community, ticket);
        leaks.valveClosed(id, body.valve(), body.done());
        return board.inTheField(id);
    }

    /** Shows what is damaged at the home that reported it; opens a check at every neighbour's. */
    @PostMapping("/losses")
    @Needs("tickets.work")
    LeakBoard.View photographed(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody LeakWords.Photographed body) {
        var id = sentTo(community, ticket);
        leaks.lossPhotographed(id, body.consent(), body.done());
        return board.inTheField(id);
    }

    /** Somebody was at a neighbour's door. */
    @PostMapping("/checks/{check}/visits")
    @Needs("tickets.work")
    LeakBoard.View visited(
            @PathVariable UUID community,
            @PathVariable UUID ticket,
            @PathVariable UUID check,
            @Valid @RequestBody LeakWords.Visited body) {
        var id = sentTo(community, ticket);
        checks.visited(id, check, body.visit());
        return board.inTheField(id);
    }

    private TicketId sentTo(UUID community, UUID ticket) {
        var id = new TicketId(community, ticket);
        leaks.mustBeSentTo(id);
        return id;
    }
}
