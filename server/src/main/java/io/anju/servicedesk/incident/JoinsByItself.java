package io.anju.servicedesk.incident;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.Following;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A new ticket of a building that has an incident, of the same category, belongs to it: whoever is there goes for it too. So does a
 * part that is split off. For whom a time was agreed somebody comes then, whatever the building has. What was not good there has a
 * round of its own.
 */
@Component
class JoinsByItself implements HearsOfTickets {

    private record Running(UUID id, UUID lead) {}

    /** Later: what goes with another hears of rounds, which tell of tickets. */
    private final ObjectProvider<Following> following;

    private final JdbcClient sql;

    JoinsByItself(ObjectProvider<Following> following, JdbcClient sql) {
        this.following = following;
        this.sql = sql;
    }

    @Override
    public void takenDown(TakenDown ticket) {
        if (ticket.visit() && ticket.appointedAt() == null) {
            running(ticket)
                    .ifPresent(incident -> following
                            .getObject()
                            .joinByItself(
                                    ticket.id(),
                                    new TicketId(ticket.id().community(), incident.lead()),
                                    incident.id()));
        }
    }

    /** The one of the smallest area, as long as its ticket is not done: locked, so that it is not done meanwhile either. */
    private Optional<Running> running(TakenDown ticket) {
        return sql.sql("""
                select i.id, i.lead
                  from incident i
                  join ticket l on l.community = i.community and l.id = i.lead and l.category = :category and l.visit
                   and l.state not in ('FINISHED', 'CLOSED')
                  join community_place_v1 h on h.community = i.community and h.id = :space
                   and (h.label = i.area or starts_with(h.label, i.area || '-'))
                 where i.community = :community and i.ended_at is null
                   and not exists (select from ticket_follow f
                                    where f.community = i.community and f.ticket = i.lead and f.ended_at is null)
                 order by length(i.area) desc, i.opened_at desc limit 1 for update of l
                """)
                .param("community", ticket.id().community())
                .param("category", ticket.category())
                .param("space", ticket.space())
                .query(Running.class)
                .optional();
    }
}
