package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.quote.Quote;
import io.anju.servicedesk.quote.Quotes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What paid work was said to cost: for the desk, and for the resident whose it is to say yes. */
@RestController
class QuoteController {

    record Offered(List<Quote> items) {}

    /** @param mayDecide whether it is the caller's to say yes or no */
    record Mine(List<Quote> items, boolean mayDecide) {}

    record Decision(
            @NotNull Boolean approved,
            @Nullable @Size(max = 200) String reason) {}

    private final Quotes quotes;
    private final TicketBoard board;

    QuoteController(Quotes quotes, TicketBoard board) {
        this.quotes = quotes;
        this.board = board;
    }

    /** The quotes of a ticket, the newest first. */
    @GetMapping("/api/communities/{community}/tickets/{ticket}/quotes")
    @Needs("tickets.read")
    Offered ofTicket(@PathVariable UUID community, @PathVariable UUID ticket) {
        return new Offered(quotes.of(List.of(ticket)));
    }

    /** The quotes of one of the caller's own tickets, the newest first. */
    @GetMapping("/api/me/communities/{community}/tickets/{ticket}/quotes")
    @OpenTo(Audience.RESIDENT)
    Mine mine(@PathVariable UUID community, @PathVariable UUID ticket) {
        board.findSeenBy(Scope.current().actor().required(), ticket);
        return shown(new TicketId(community, ticket));
    }

    /** Says yes or no to a price; the same again changes nothing. */
    @PostMapping("/api/me/communities/{community}/tickets/{ticket}/quotes/{quote}/decision")
    @OpenTo(Audience.RESIDENT)
    Mine decide(
            @PathVariable UUID community,
            @PathVariable UUID ticket,
            @PathVariable UUID quote,
            @Valid @RequestBody Decision body) {
        board.findSeenBy(Scope.current().actor().required(), ticket);
        var id = new TicketId(community, ticket);
        quotes.decide(id, quote, body.approved(), body.reason());
        return shown(id);
    }

    private Mine shown(TicketId id) {
        return new Mine(quotes.of(List.of(id.id())), quotes.mayDecide(id));
    }
}
