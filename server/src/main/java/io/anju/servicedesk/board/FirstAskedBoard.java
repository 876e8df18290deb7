package io.anju.servicedesk.board;

import io.anju.community.Residents;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was asked: theirs to see to, handed over but still followed, or on offer to them; and how a ticket came. */
@Component
@Transactional(readOnly = true)
public class FirstAskedBoard {

    private static final int MOST = 200;

    /**
     * @param mine whether they see to it now; else they were asked first, or are asked to take it
     * @param offered whether somebody asks them to take it
     */
    public record Asked(TicketView ticket, boolean mine, boolean offered) {}

    /**
     * How a ticket came, for the desk only.
     *
     * @param partyName who it is for
     * @param caller what they called themselves, where we do not know them
     * @param firstAsked who was asked first
     */
    public record Origin(
            @Nullable String partyName,
            @Nullable String caller,
            @Nullable String reference,
            @Nullable String pasted,
            @Nullable String firstAsked) {}

    /** One who was asked to see to it and has not said yes or no. */
    public record Offer(
            UUID employee, String name, @Nullable String note, Instant at) {}

    private final JdbcClient sql;
    private final Residents residents;

    FirstAskedBoard(JdbcClient sql, Residents residents) {
        this.sql = sql;
        this.residents = residents;
    }

    /** What is open, the clock that runs out first on top, at most 200. */
    public List<Asked> of(UUID employee) {
        var offered = offeredTo(employee);
        return sql
                .sql(TicketBoard.COLUMNS + """
                 where t.community = :community and t.state <> 'CLOSED'
                   and (t.owner = :employee or t.first_asked = :employee
                        or t.id = any (string_to_array(:offered, ',')::uuid[]))
                 order by t.next_due, t.id limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .param("offered", offered.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("limit", MOST)
                .query((row, n) -> TicketRow.view(row))
                .list()
                .stream()
                .map(view -> new Asked(view, isOwnedBy(employee, view), offered.contains(view.id())))
                .toList();
    }

    private static boolean isOwnedBy(UUID employee, TicketView view) {
        var owner = view.owner();
        return owner != null && owner.employee().equals(employee);
    }

    private Set<UUID> offeredTo(UUID employee) {
        return Set.copyOf(sql.sql("""
                select ticket from ticket_hand_over
                 where community = :community and to_employee = :employee and answered_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .query(UUID.class)
                .list());
    }

    public Origin origin(UUID ticket) {
        return sql.sql("""
                select t.party, t.caller, t.reference, t.pasted,
                       (select name from workforce_posting_v1 w
                         where w.community = t.community and w.employee = t.first_asked
                         order by upper(w.during) desc limit 1) as first_asked
                  from ticket t where t.community = :community and t.id = :ticket
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query((row, n) -> new Origin(
                        Optional.ofNullable(row.getObject("party", UUID.class))
                                .flatMap(residents::find)
                                .map(Residents.Resident::name)
                                .orElse(null),
                        row.getString("caller"),
                        row.getString("reference"),
                        row.getString("pasted"),
                        row.getString("first_asked")))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
    }

    public Optional<Offer> offer(UUID ticket) {
        return sql.sql("""
                select f.to_employee as employee, w.name, f.note, f.offered_at
                  from ticket_hand_over f join identity_community_v1 z on z.id = f.community
                  join workforce_posting_v1 w on w.community = f.community and w.employee = f.to_employee
                   and w.during @> (f.offered_at at time zone z.zone)::date
                 where f.community = :community and f.ticket = :ticket and f.answered_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query((row, n) -> new Offer(
                        row.getObject("employee", UUID.class),
                        row.getString("name"),
                        row.getString("note"),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
