package io.anju.servicedesk.field;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever goes ticks before it is done, in each round: the lines of the category on the day on which the ticket was reported. */
@Component
public class Checklists implements HearsOfTickets {

    /** @param required whether it is not done before every line is ticked */
    public record Checklist(List<String> lines, boolean required) {

        static final Checklist NONE = new Checklist(List.of(), false);

        public Checklist {
            lines = List.copyOf(lines);
        }
    }

    private record Of(UUID ticket, Checklist list) {}

    private final Categories categories;
    private final JdbcClient sql;

    Checklists(Categories categories, JdbcClient sql) {
        this.categories = categories;
        this.sql = sql;
    }

    @Override
    public void takenDown(TakenDown ticket) {
        categories
                .everKnown(ticket.category())
                .filter(category -> !category.checklist().isEmpty())
                .ifPresent(category ->
                        keep(ticket.id(), new Checklist(category.checklist(), category.checklistRequired())));
    }

    private void keep(TicketId ticket, Checklist list) {
        sql.sql("""
                insert into ticket_checklist (community, ticket, lines, required)
                values (:community, :ticket, :lines::text[], :required)
                """)
                .param("community", ticket.community())
                .param("ticket", ticket.id())
                .param("lines", list.lines().toArray(String[]::new))
                .param("required", list.required())
                .update();
    }

    /** Of each that has one. */
    Map<UUID, Checklist> of(UUID community, Collection<UUID> tickets) {
        return sql
                .sql("""
                select ticket, lines, required from ticket_checklist
                 where community = :community and ticket = any(:tickets::uuid[])
                """)
                .param("community", community)
                .param("tickets", tickets.toArray(UUID[]::new))
                .query((row, n) -> new Of(
                        row.getObject("ticket", UUID.class),
                        new Checklist(
                                List.of((String[]) row.getArray("lines").getArray()), row.getBoolean("required"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Of::ticket, Of::list));
    }

    /** Of one; without lines where it has none. */
    public Checklist of(TicketId ticket) {
        return of(ticket.community(), List.of(ticket.id())).getOrDefault(ticket.id(), Checklist.NONE);
    }
}
