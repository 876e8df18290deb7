package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.board.TicketView;
import io.anju.servicedesk.ticket.Pool;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work that is offered to those on duty who can do it there. */
@RestController
@RequestMapping("/api/communities/{community}")
class PoolController {

    record OnOffer(List<TicketView> items) {}

    private final Pool pool;
    private final TicketBoard board;

    PoolController(Pool pool, TicketBoard board) {
        this.pool = pool;
        this.board = board;
    }

    /** What the caller may take now, the clock that runs out first on top. */
    @GetMapping("/pool")
    @Needs("tickets.work")
    OnOffer onOffer(@PathVariable UUID community) {
        return new OnOffer(board.onOffer(pool.openToMe()));
    }

    /** Takes one, if nobody was faster; it is accepted at once. */
    @PostMapping("/tickets/{ticket}/claim")
    @Needs("tickets.work")
    TicketDetail claim(@PathVariable UUID community, @PathVariable UUID ticket) {
        pool.claim(new TicketId(community, ticket));
        return board.find(ticket);
    }
}
