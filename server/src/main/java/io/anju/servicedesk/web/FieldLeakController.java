package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.LeakBoard;
import io.anju.servicedesk.playbook.Leaks;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A leak as whoever is sent to it sees it. What they do about it comes as commands, however late: {@link FieldController}. */
@RestController
@RequestMapping("/api/communities/{community}/my-tickets/{ticket}/leak")
class FieldLeakController {

    private final Leaks leaks;
    private final LeakBoard board;

    FieldLeakController(Leaks leaks, LeakBoard board) {
        this.leaks = leaks;
        this.board = board;
    }

    /** The valves that serve the place, what is done and what is left. */
    @GetMapping
    @Needs("tickets.work")
    LeakBoard.View find(@PathVariable UUID community, @PathVariable UUID ticket) {
        var id = new TicketId(community, ticket);
        leaks.mustBeSentTo(id);
        return board.inTheField(id);
    }
}
