package io.anju.servicedesk.ticket;

import io.anju.community.Residents;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those for whom something was mended think of it. Said once, by who reported it or for whom the desk did. */
@Service
@Transactional
public class Ratings {

    private final Tickets tickets;
    private final Residents residents;
    private final Facts facts;
    private final BusinessClock clock;

    Ratings(Tickets tickets, Residents residents, Facts facts, BusinessClock clock) {
        this.tickets = tickets;
        this.residents = residents;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws TicketRefused when it is not finished yet, or rated already */
    public void rate(TicketId id, int stars, @Nullable String comment) {
        var now = clock.instant();
        var rater = Scope.current().actor().required();
        var ticket = tickets.toChange(id);
        if (!isOf(rater, ticket)) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
        ticket.rate(stars, comment, now);
        facts.record(NewFact.of(DeskFacts.RATED, id.id(), rater, now, Source.TYPED)
                .at(ticket.space())
                .measuring(BigDecimal.valueOf(stars), "star"));
        tickets.save(ticket);
    }

    /** Whether the caller may rate it as it is now. */
    public boolean mayRate(TicketId id) {
        var ticket = tickets.findById(id).orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
        return ticket.mayBeRated() && isOf(Scope.current().actor().required(), ticket);
    }

    private boolean isOf(UUID account, Ticket ticket) {
        return account.equals(ticket.reporter()) || accountOf(ticket).equals(Optional.of(account));
    }

    private Optional<UUID> accountOf(Ticket ticket) {
        return Optional.ofNullable(ticket.party())
                .flatMap(residents::find)
                .flatMap(resident -> Optional.ofNullable(resident.account()));
    }
}
