package io.anju.servicedesk.board;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.dispatch.Loads;
import io.anju.workforce.Crew;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who could be sent, and who of them could not go: what whoever sends by hand has to know besides the open tickets. */
@Component
@Transactional(readOnly = true)
public class DispatchBoard {

    /**
     * Somebody on duty.
     *
     * @param open how many tickets they have in hand
     * @param until the end of the shift that runs
     * @param districts what they look after today
     */
    public record Hand(
            UUID employee,
            String name,
            String badge,
            String post,
            long open,
            Instant until,
            List<String> districts,
            List<String> qualifications) {

        public Hand {
            districts = List.copyOf(districts);
            qualifications = List.copyOf(qualifications);
        }
    }

    /** Somebody gave an open ticket back in the round that runs. */
    public record Declined(UUID ticket, UUID employee, String name, String reason, Instant at) {}

    private final Crew crew;
    private final Loads loads;
    private final JdbcClient sql;
    private final BusinessClock clock;

    DispatchBoard(Crew crew, Loads loads, JdbcClient sql, BusinessClock clock) {
        this.crew = crew;
        this.loads = loads;
        this.sql = sql;
        this.clock = clock;
    }

    /** Everybody on duty, by badge. */
    public List<Hand> hands() {
        var load = loads.now();
        return crew.atWork(clock.instant()).stream()
                .map(one -> new Hand(
                        one.member().employee(),
                        one.member().name(),
                        one.member().badge(),
                        one.member().post(),
                        load.getOrDefault(one.member().employee(), 0L),
                        one.until(),
                        one.districts(),
                        one.qualifications()))
                .toList();
    }

    /** Of what nobody is at the door for yet, oldest first. */
    public List<Declined> declined() {
        return sql.sql("""
                select d.ticket, d.employee, w.name, d.reason, d.at from ticket_decline d
                  join ticket t on t.community = d.community and t.id = d.ticket and t.round = d.round
                  cross join lateral (select name from workforce_posting_v1 p
                                       where p.community = d.community and p.employee = d.employee
                                       order by upper(p.during) desc limit 1) w
                 where d.community = :community and t.state in ('REPORTED', 'ASSIGNED', 'ACCEPTED')
                 order by d.at, d.id
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> new Declined(
                        row.getObject("ticket", UUID.class),
                        row.getObject("employee", UUID.class),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
