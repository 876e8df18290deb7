package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Tickets extends Repository<Ticket, TicketId> {

    Optional<Ticket> findById(TicketId id);

    Ticket save(Ticket ticket);
}
