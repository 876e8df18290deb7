package io.anju.servicedesk.quote;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.closing.PaidWork;
import io.anju.servicedesk.quote.Quote.State;
import org.springframework.stereotype.Component;

/** Somebody pays where a quote was agreed to. */
@Component
class AgreedWork implements PaidWork {

    private final QuoteShelf shelf;

    AgreedWork(QuoteShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public boolean isPaid(TicketId ticket, int round) {
        return shelf.last(ticket.id(), round)
                .filter(quote -> quote.state() == State.APPROVED)
                .isPresent();
    }
}
