package io.anju.servicedesk.ticket;

import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.Appointments.AskedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each time that was agreed anew, and from when the clocks to the end of a round run. */
@Component
class Agreements {

    private final JdbcClient sql;

    Agreements(JdbcClient sql) {
        this.sql = sql;
    }

    /** To be called before the ticket has it. */
    void keep(Ticket ticket, Appointment agreed, AskedBy by, @Nullable String reason, Instant now) {
        var before = ticket.said().appointment();
        sql.sql("""
                insert into ticket_appointment (community, id, ticket, round, n, before_from, before_until, agreed_from,
                                                agreed_until, asked_by, reason, agreed_at, agreed_by)
                values (:community, :id, :ticket, :round, :n, :beforeFrom::timestamptz, :beforeUntil::timestamptz, :from,
                        :until, :askedBy, :reason, :now, :me)
                """)
                .param("community", ticket.id().community())
                .param("id", Ids.next())
                .param("ticket", ticket.id().id())
                .param("round", ticket.round())
                .param("n", ticket.said().appointmentMoves() + 1)
                .param("beforeFrom", before == null ? null : utc(before.from()))
                .param("beforeUntil", before == null ? null : utc(before.until()))
                .param("from", utc(agreed.from()))
                .param("until", utc(agreed.until()))
                .param("askedBy", by.name())
                .param("reason", reason)
                .param("now", utc(now))
                .param("me", Scope.current().actor().required())
                .update();
    }

    /** From when the clock runs by which it is due: the newest agreement, else the beginning of the round. */
    Instant begun(Ticket ticket) {
        var agreed = ticket.said().appointment();
        return agreed == null ? roundBegun(ticket) : agreed.latest();
    }

    /** From when it runs for those to whom it was promised: the newest they wished, else what was agreed with the report. */
    Instant promisedFrom(Ticket ticket) {
        return sql.sql("""
                select case when a.asked_by = 'RESIDENT' then a.agreed_until else coalesce(a.before_until, a.before_from) end as at
                  from ticket_appointment a
                 where a.community = :community and a.ticket = :ticket and a.round = :round and a.n <= :moves
                   and (a.asked_by = 'RESIDENT' or a.n = 1)
                 order by a.n desc limit 1
                """)
                .param("community", ticket.id().community())
                .param("ticket", ticket.id().id())
                .param("round", ticket.round())
                .param("moves", ticket.said().appointmentMoves())
                .query((row, n) -> Optional.ofNullable(instant(row, "at")))
                .optional()
                .map(at -> at.orElseGet(() -> roundBegun(ticket)))
                .orElseGet(() -> begun(ticket));
    }

    private Instant roundBegun(Ticket ticket) {
        return Objects.requireNonNull(sql.sql("""
                select begun_at from ticket_round where community = :community and ticket = :ticket and round = :round
                """)
                .param("community", ticket.id().community())
                .param("ticket", ticket.id().id())
                .param("round", ticket.round())
                .query((row, n) -> instant(row, "begun_at"))
                .single());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
