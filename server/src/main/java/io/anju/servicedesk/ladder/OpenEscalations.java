package io.anju.servicedesk.ladder;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
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

/** What climbs and nobody sees to yet, for those who look at all of it at once. */
@Component
@Transactional(readOnly = true)
public class OpenEscalations {

    /**
     * Whether somebody still waits for what an escalation e of a ticket t is about: it did not come, no other round runs, and no
     * other time was agreed for it. Saying yes is owed once a round, whatever time is agreed.
     */
    static final String OWED = """
            case e.cause
                when 'LETTER' then exists (select from office_letter l where l.community = t.community and l.ticket = t.id
                                              and l.replied_at is null and l.reply_due <= :now)
                when 'SUPERVISION' then exists (select from supervision s where s.community = t.community and s.ticket = t.id
                                                   and s.id::text = e.occasion and s.result_at is null
                                                   and s.closed_at is null)
                else t.state <> 'CLOSED'
                     and case e.cause
                             when 'ARRIVAL' then t.arrived_at is null and e.occasion = %1$s
                             when 'FINISH' then t.finished_at is null and e.occasion = %1$s
                             when 'ACCEPTANCE' then t.accepted_at is null and t.arrived_at is null
                                                    and e.occasion = t.round::text
                         end
            end
            """.formatted(Occasion.OF_TICKET);

    /**
     * Something late that nobody sees to yet.
     *
     * @param cause arrival, finish, acceptance, letter or supervision
     * @param step whom it has reached: supervisor, manager or company; null where there is nobody
     * @param nextAt when the next step is told; null at the top
     */
    public record Line(
            UUID ticket,
            String number,
            String place,
            String cause,
            Instant beganAt,
            @Nullable String step,
            @Nullable Instant nextAt) {}

    private final JdbcClient sql;
    private final BusinessClock clock;

    OpenEscalations(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All that somebody still waits for and nobody sees to, the longest first, at most 100. */
    public List<Line> all() {
        return sql.sql("""
                select e.ticket, t.number, s.spoken_label as place, lower(e.cause) as cause, e.began_at, lower(k.step) as step,
                       e.next_at
                  from escalation e
                  join ticket t on t.community = e.community and t.id = e.ticket
                  join community_place_v1 s on s.community = t.community and s.id = t.space
                  left join lateral (select step from escalation_step k where k.community = e.community
                                        and k.escalation = e.id order by k.at desc, k.step limit 1) k on true
                 where e.community = :community and e.acknowledged_at is null and %s
                 order by e.began_at, e.id limit 100
                """.formatted(OWED))
                .param("community", Scope.current().requiredCommunity())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Line(
                        row.getObject("ticket", UUID.class),
                        row.getString("number"),
                        row.getString("place"),
                        row.getString("cause"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getString("step"),
                        Optional.ofNullable(row.getObject("next_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }
}
