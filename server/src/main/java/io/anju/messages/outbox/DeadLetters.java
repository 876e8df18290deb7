package io.anju.messages.outbox;

import static io.anju.messages.outbox.Outbox.utc;

import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What no channel took: on the health report until somebody sends it again. */
@Component
@Transactional
public class DeadLetters implements HealthCheck {

    private static final int SHOWN = 200;

    private final JdbcClient sql;
    private final Titles titles;
    private final CommunityQuiet quiet;
    private final Clock clock;

    DeadLetters(JdbcClient sql, Titles titles, CommunityQuiet quiet, Clock clock) {
        this.sql = sql;
        this.titles = titles;
        this.quiet = quiet;
        this.clock = clock;
    }

    /**
     * One of them, without the text and the address.
     *
     * @param problem the last answer, for example {@code http-503}
     */
    public record Dead(
            UUID delivery,
            UUID message,
            String template,
            String title,
            String channel,
            int attempts,
            @Nullable String problem,
            Instant toldAt) {}

    @Override
    public String name() {
        return "messages.dead-letters";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HealthFinding> findings() {
        return sql.sql("select count(*) as count, min(died_at) as oldest from dead_letter where settled_at is null")
                .query((row, n) -> row.getLong("count") == 0
                        ? HealthFinding.good("messages.all-went-out")
                        : HealthFinding.act(
                                "messages.dead-letters",
                                row.getObject("oldest", OffsetDateTime.class).toInstant(),
                                row.getLong("count")))
                .list();
    }

    void add(Delivery delivery) {
        sql.sql("""
                insert into dead_letter (community, delivery, channel, died_at)
                values (:community, :delivery, :channel, :now)
                """)
                .param("community", delivery.community())
                .param("delivery", delivery.id())
                .param("channel", delivery.channel().name())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Of the community in scope, the oldest first. */
    @Transactional(readOnly = true)
    public List<Dead> list() {
        return sql.sql("select " + Titles.COLUMNS + """
                       , d.id as delivery, d.message, lower(d.channel) as channel, d.attempts, d.problem, m.told_at
                  from delivery d join message m on m.community = d.community and m.id = d.message
                 where d.community = :community and d.state = 'DEAD'
                 order by d.id limit :shown
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("shown", SHOWN)
                .query((row, n) -> new Dead(
                        row.getObject("delivery", UUID.class),
                        row.getObject("message", UUID.class),
                        row.getString("template"),
                        titles.of(row),
                        row.getString("channel"),
                        row.getInt("attempts"),
                        row.getString("problem"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * All tries anew, beginning with the channels that had no address then: they may have one now. What the provider had taken
     * and not delivered is a new round: else it would be taken for a double.
     */
    public void sendAgain(UUID delivery) {
        var community = Scope.current().requiredCommunity();
        var notBefore = notBefore(community, delivery);
        if (hold(community, delivery) == 0) {
            throw new NotFound("messages.no-such-letter");
        }
        begin(community, delivery, notBefore);
        settle(community, delivery);
    }

    private int hold(UUID community, UUID delivery) {
        return sql.sql("""
                update delivery d
                   set state = 'HELD', attempts = 0, problem = null, provider_id = null, sent_at = null,
                       round = d.round + case when d.provider_id is null then 0 else 1 end
                  from delivery dead
                 where dead.community = :community and dead.id = :id and dead.state = 'DEAD'
                   and d.community = :community and d.message = dead.message
                   and (d.id = dead.id or d.state = 'GIVEN_UP' and d.problem = :noAddress)
                """)
                .param("community", community)
                .param("id", delivery)
                .param("noAddress", Outbox.NO_ADDRESS)
                .update();
    }

    private void begin(UUID community, UUID delivery, Instant notBefore) {
        sql.sql("""
                update delivery set state = 'WAITING', next_try = :now, not_before = :notBefore
                 where community = :community
                   and id = (select first.id from delivery held
                               join delivery first on first.community = held.community and first.message = held.message
                              where held.community = :community and held.id = :id and first.state = 'HELD'
                              order by first.step limit 1)
                """)
                .param("now", utc(clock.instant()))
                .param("notBefore", utc(notBefore))
                .param("community", community)
                .param("id", delivery)
                .update();
    }

    private Instant notBefore(UUID community, UUID delivery) {
        return sql.sql("select urgency from delivery where community = :community and id = :id")
                .param("community", community)
                .param("id", delivery)
                .query(String.class)
                .optional()
                .map(urgency -> quiet.earliest(io.anju.messages.Urgency.valueOf(urgency)))
                .orElseThrow(() -> new NotFound("messages.no-such-letter"));
    }

    /** Dealt with, by whoever acts, or by a receipt that came late. */
    void settle(UUID community, UUID delivery) {
        sql.sql("""
                update dead_letter set settled_at = :now, settled_by = :by::uuid
                 where community = :community and delivery = :delivery and settled_at is null
                """)
                .param("now", utc(clock.instant()))
                .param("by", Scope.current().actor().account())
                .param("community", community)
                .param("delivery", delivery)
                .update();
    }
}
