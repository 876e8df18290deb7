package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those for whom something was mended think of it. Said once, by who reported it or for whom the desk did. */
@Service
@Transactional
public class Ratings {

    private final Tickets tickets;
    private final ForWhom forWhom;
    private final Facts facts;
    private final AskingBack askingBack;
    private final BusinessClock clock;

    Ratings(Tickets tickets, ForWhom forWhom, Facts facts, AskingBack askingBack, BusinessClock clock) {
        this.tickets = tickets;
        this.forWhom = forWhom;
        this.facts = facts;
        this.askingBack = askingBack;
        this.clock = clock;
    }

    /**
     * The stars of whoever holds the link of a report at a spot, besides what they answer; the link is looked at before.
     *
     * @param follow whether something follows from them; nothing does where they say that it is not good anyway
     * @throws TicketRefused when not finished yet, or rated this round
     */
    public void rateAtSpot(TicketId id, int stars, @Nullable String comment, boolean follow) {
        keep(tickets.toChange(id), null, stars, comment);
        if (follow) {
            askingBack.rated(id, stars);
        }
    }

    /** What follows from the stars the call-back decides. @throws TicketRefused when not finished yet, or rated this round */
    public void rate(TicketId id, int stars, @Nullable String comment) {
        var rater = Scope.current().actor().required();
        var ticket = tickets.toChange(id);
        if (!forWhom.isIt(rater, ticket)) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
        keep(ticket, rater, stars, comment);
        askingBack.rated(id, stars);
    }

    private void keep(Ticket ticket, @Nullable UUID rater, int stars, @Nullable String comment) {
        ticket.rate(stars, comment);
        facts.record(NewFact.of(DeskFacts.RATED, ticket.id().id(), rater, clock.instant(), Source.TYPED)
                .at(ticket.space())
                .measuring(BigDecimal.valueOf(stars), "star")
                .saying(null, comment == null ? Map.of() : Map.of("note", comment)));
        tickets.save(ticket);
    }

    /** Whether the caller may rate it as it is now. */
    public boolean mayRate(TicketId id) {
        var ticket = tickets.findById(id).orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
        return ticket.mayBeRated() && forWhom.isIt(Scope.current().actor().required(), ticket);
    }
}
