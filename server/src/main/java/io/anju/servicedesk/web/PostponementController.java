package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.postpone.Postponement;
import io.anju.servicedesk.postpone.Postponements;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why something could not be done at once, and by which day it was promised. */
@RestController
class PostponementController {

    record Told(List<Postponement> items) {}

    private final Postponements postponements;
    private final TicketBoard board;

    PostponementController(Postponements postponements, TicketBoard board) {
        this.postponements = postponements;
        this.board = board;
    }

    /** What was said about a ticket that could not be done at once, the last on top. */
    @GetMapping("/api/communities/{community}/tickets/{ticket}/postponements")
    @Needs("tickets.read")
    Told ofTicket(@PathVariable UUID community, @PathVariable UUID ticket) {
        return new Told(postponements.of(List.of(ticket)));
    }

    /** The same of one of the caller's own. */
    @GetMapping("/api/me/communities/{community}/tickets/{ticket}/postponements")
    @OpenTo(Audience.RESIDENT)
    Told mine(@PathVariable UUID community, @PathVariable UUID ticket) {
        board.findSeenBy(Scope.current().actor().required(), ticket);
        return new Told(postponements.of(List.of(ticket)));
    }
}
