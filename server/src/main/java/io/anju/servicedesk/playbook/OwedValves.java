package io.anju.servicedesk.playbook;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import io.anju.servicedesk.ticket.AsksOfSteps;
import io.anju.servicedesk.ticket.FieldStep;
import io.anju.servicedesk.ticket.RoundSubject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In each round the valve is owed from when somebody is there, or noted something of it before (S18-021); no longer where the water
 * comes from a source without one.
 */
@Component
@Transactional
class OwedValves implements AsksOfSteps {

    private record Round(int round, @Nullable Instant owedFrom) {}

    private final LeakTickets leaks;
    private final PlaybookPromises promises;
    private final JdbcClient sql;

    OwedValves(LeakTickets leaks, PlaybookPromises promises, JdbcClient sql) {
        this.leaks = leaks;
        this.promises = promises;
        this.sql = sql;
    }

    @Override
    public Map<String, Object> hear(FieldStep step) {
        switch (step.kind()) {
            case ARRIVE -> {
                if (step.applied() && step.profile() == Profile.LEAK) {
                    owe(leaks.toChange(step.ticket()), step.at());
                }
            }
            case ACCEPT,
                    ENTER,
                    FINISH,
                    QUOTE,
                    BEGIN,
                    POSTPONE,
                    SOURCE,
                    VALVE,
                    LOSS,
                    NEIGHBOUR,
                    HELP,
                    DECLINE,
                    MEASURE,
                    DROP -> {}
        }
        return Map.of();
    }

    /** From then, or from earlier where it is owed already. */
    void owe(Leak leak, Instant from) {
        var source = leak.source();
        var round = round(leak.id());
        if ((source != null && !source.hasAValve()) || (round.owedFrom() != null && !from.isBefore(round.owedFrom()))) {
            return;
        }
        keep(leak.id(), from);
        promises.owe(
                Owed.VALVE,
                RoundSubject.of(leak.id(), round.round()),
                RoundSubject.label(leak.number(), round.round()),
                from,
                leak.id().id());
    }

    /** There is none. */
    void waive(Leak leak) {
        keep(leak.id(), null);
        promises.waive(Owed.VALVE, RoundSubject.of(leak.id(), round(leak.id()).round()));
    }

    /** What was owed in the round before stays as it was judged. */
    void anotherRound(TicketId id) {
        keep(id, null);
    }

    private void keep(TicketId id, @Nullable Instant from) {
        sql.sql("""
                update leak set valve_owed_from = :from::timestamptz where community = :community and ticket = :ticket
                """)
                .param("from", from == null ? null : LeakTickets.utc(from))
                .param("community", id.community())
                .param("ticket", id.id())
                .update();
    }

    private Round round(TicketId id) {
        return sql.sql("""
                select t.round, l.valve_owed_from from ticket t join leak l on l.community = t.community and l.ticket = t.id
                 where t.community = :community and t.id = :ticket
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .query((row, n) -> new Round(
                        row.getInt("round"),
                        LeakTickets.instant(row.getObject("valve_owed_from", OffsetDateTime.class))))
                .single();
    }
}
