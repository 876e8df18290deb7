package io.anju.servicedesk.found;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found is put right when its ticket is closed: not when somebody says that they mended it. */
@Component
class FaultsPutRight implements HearsOfTickets {

    private final JdbcClient sql;
    private final Facts facts;

    FaultsPutRight(JdbcClient sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    @Override
    public void takenDown(TakenDown ticket) {}

    @Override
    public void reopened(TakenDown ticket) {}

    @Override
    public void closed(TicketId ticket, UUID space, Instant at) {
        if (wasFound(ticket)) {
            facts.record(NewFact.of(FoundFacts.PUT_RIGHT, ticket.id(), null, at, Source.SYSTEM)
                    .at(space));
        }
    }

    private boolean wasFound(TicketId ticket) {
        return Objects.requireNonNull(
                sql.sql("select exists (select from found_fault where community = :community and ticket = :ticket)")
                        .param("community", ticket.community())
                        .param("ticket", ticket.id())
                        .query(Boolean.class)
                        .single());
    }
}
