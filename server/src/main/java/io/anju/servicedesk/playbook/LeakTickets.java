package io.anju.servicedesk.playbook;

import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.LeakSource;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tickets whose category asks for the steps of a leak, each with its line beside it. */
@Component
@Transactional
class LeakTickets {

    /** A leak as far as anybody looked into it. */
    record Leak(
            TicketId id,
            String number,
            UUID space,
            @Nullable UUID assignee,
            Instant reportedAt,
            @Nullable LeakSource source,
            @Nullable Instant valveClosedAt,
            @Nullable Instant ownLossAt) {

        NewFact fact(String kind, @Nullable UUID person, Instant at, List<String> photos) {
            return NewFact.of(kind, id.id(), person, at, photos.isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED)
                    .at(space)
                    .showing(photos);
        }
    }

    private static final String LEAK = """
            select t.id, t.number, t.space, t.assignee, t.reported_at, l.source, l.valve_closed_at, l.own_loss_at
              from ticket t left join leak l on l.community = t.community and l.ticket = t.id
             where t.community = :community and t.id = :ticket and t.profile = 'LEAK'
            """;

    private final JdbcClient sql;
    private final Staff staff;
    private final BusinessClock clock;

    LeakTickets(JdbcClient sql, Staff staff, BusinessClock clock) {
        this.sql = sql;
        this.staff = staff;
        this.clock = clock;
    }

    /** Empty for a ticket of another kind. */
    Optional<Leak> find(TicketId id) {
        return one(id, LEAK);
    }

    Leak required(TicketId id) {
        return find(id).orElseThrow(() -> new NotFound("servicedesk.no-such-leak"));
    }

    /** To be changed: who comes at the same moment waits. @throws NotFound for a ticket of another kind */
    Leak toChange(TicketId id) {
        sql.sql("""
                insert into leak (community, ticket)
                select community, id from ticket where community = :community and id = :ticket and profile = 'LEAK'
                on conflict do nothing
                """).param("community", id.community()).param("ticket", id.id()).update();
        sql.sql("select ticket from leak where community = :community and ticket = :ticket for update")
                .param("community", id.community())
                .param("ticket", id.id())
                .query(UUID.class)
                .optional();
        return required(id);
    }

    /** @throws NotFound unless the caller is who is sent to it */
    void mustBeSentTo(TicketId id) {
        var me = staff.ofAccount(Scope.current().actor().required()).map(Staff.Member::employee);
        var assignee = required(id).assignee();
        if (assignee == null || !me.equals(Optional.of(assignee))) {
            throw new NotFound("servicedesk.no-such-leak");
        }
    }

    /** When something was done: now where nobody says; never in the future, nor before the report. */
    Instant when(@Nullable Instant told, Leak leak) {
        var now = clock.instant();
        if (told == null) {
            return now;
        }
        if (told.isAfter(now) || told.isBefore(leak.reportedAt())) {
            throw new Unacceptable("servicedesk.leak-time", "at");
        }
        return told;
    }

    private Optional<Leak> one(TicketId id, String query) {
        return sql.sql(query)
                .param("community", id.community())
                .param("ticket", id.id())
                .query((row, n) -> {
                    var source = row.getString("source");
                    return new Leak(
                            id,
                            row.getString("number"),
                            row.getObject("space", UUID.class),
                            row.getObject("assignee", UUID.class),
                            row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                            source == null ? null : LeakSource.valueOf(source),
                            instant(row.getObject("valve_closed_at", OffsetDateTime.class)),
                            instant(row.getObject("own_loss_at", OffsetDateTime.class)));
                })
                .optional();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
