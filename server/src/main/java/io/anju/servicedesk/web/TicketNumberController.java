package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.board.TicketNumberSearch;
import io.anju.servicedesk.board.TicketNumberSearch.Numbered;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketNumberController {

    record Found(List<Numbered> items) {}

    private final TicketNumberSearch search;

    TicketNumberController(TicketNumberSearch search) {
        this.search = search;
    }

    /** Tickets by their number or its beginning, with or without the community's sign; nothing for what is no number. */
    @GetMapping("/api/communities/{community}/ticket-numbers")
    @Needs("tickets.read")
    Found find(@PathVariable UUID community, @RequestParam String q) {
        return new Found(search.find(q));
    }
}
