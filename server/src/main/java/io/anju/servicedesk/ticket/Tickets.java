package io.anju.servicedesk.ticket;

import io.anju.kernel.NotFound;
import io.anju.servicedesk.TicketId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Tickets extends Repository<Ticket, TicketId> {

    Optional<Ticket> findById(TicketId id);

    @Query("select * from ticket where community = :community and id = :id for update")
    Optional<Ticket> lock(UUID community, UUID id);

    /** To be changed: who comes at the same moment waits, and then sees what this one did. */
    default Ticket toChange(TicketId id) {
        return lock(id.community(), id.id()).orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
    }

    Ticket save(Ticket ticket);
}
