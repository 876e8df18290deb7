package io.anju.servicedesk.web;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.incident.IncidentBoard;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a resident's ticket is part of. */
@RestController
class ResidentIncidentController {

    private final TicketBoard board;
    private final IncidentBoard incidents;

    ResidentIncidentController(TicketBoard board, IncidentBoard incidents) {
        this.board = board;
        this.incidents = incidents;
    }

    /** The incident of the building that the ticket is part of, and the number of what it goes with. */
    @GetMapping("/api/me/communities/{community}/tickets/{ticket}/part-of")
    @OpenTo(Audience.RESIDENT)
    IncidentBoard.PartOf partOf(@PathVariable UUID community, @PathVariable UUID ticket) {
        board.findSeenBy(Scope.current().actor().required(), ticket);
        return incidents.partOf(ticket);
    }
}
