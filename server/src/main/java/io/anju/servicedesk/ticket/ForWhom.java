package io.anju.servicedesk.ticket;

import io.anju.community.Residents;
import io.anju.kernel.NotFound;
import io.anju.servicedesk.TicketId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose it is to say whether something is good: who reported it, or for whom the desk did. */
@Component
public class ForWhom {

    private final Tickets tickets;
    private final Residents residents;

    ForWhom(Tickets tickets, Residents residents) {
        this.tickets = tickets;
        this.residents = residents;
    }

    /** @throws NotFound when there is no such ticket */
    public boolean isIt(UUID account, TicketId id) {
        return isIt(account, tickets.findById(id).orElseThrow(() -> new NotFound("servicedesk.no-such-ticket")));
    }

    boolean isIt(UUID account, Ticket ticket) {
        return account.equals(ticket.reporter()) || accountOf(ticket).equals(Optional.of(account));
    }

    private Optional<UUID> accountOf(Ticket ticket) {
        return Optional.ofNullable(ticket.party())
                .flatMap(residents::find)
                .flatMap(resident -> Optional.ofNullable(resident.account()));
    }
}
