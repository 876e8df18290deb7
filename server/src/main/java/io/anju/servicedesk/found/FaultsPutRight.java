package io.anju.servicedesk.found;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found is put right when its ticket is closed: not when somebody says that they mended it. */
@Component
class FaultsPutRight implements HearsOfTickets {

    private static final Set<String> BECAME = Set.of(FoundFacts.PUT_RIGHT, FoundFacts.NOT_RIGHT);

    private final JdbcClient sql;
    private final Facts facts;

    FaultsPutRight(JdbcClient sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    @Override
    public void closed(TicketId ticket, UUID space, Instant at) {
        if (wasFound(ticket)) {
            facts.record(NewFact.of(FoundFacts.PUT_RIGHT, ticket.id(), null, at, Source.SYSTEM)
                    .at(space));
        }
    }

    /** Until it is closed again it is not. */
    @Override
    public void reopened(TakenDown ticket) {
        facts.about(ticket.id().id()).stream()
                .filter(fact -> BECAME.contains(fact.kind()))
                .reduce((before, last) -> last)
                .filter(last -> last.kind().equals(FoundFacts.PUT_RIGHT))
                .ifPresent(last -> facts.record(
                        NewFact.of(FoundFacts.NOT_RIGHT, ticket.id().id(), null, ticket.at(), Source.SYSTEM)
                                .at(ticket.space())
                                .correcting(last.id())));
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
