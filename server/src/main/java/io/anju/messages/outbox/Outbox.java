package io.anju.messages.outbox;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.messages.Channel;
import io.anju.messages.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deliveries: planned with the message, claimed by one node at a time. */
@Component
class Outbox {

    /** Longer than any line takes to answer: a node that fell silent for that long is dead, and another one sends again. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Why a channel was given up on which the recipient is not reached at all. */
    static final String NO_ADDRESS = "no-address";

    private static final String OVERDUE = """
            d.state = 'SENT' and d.next_try < 'infinity' and d.next_try <= :now
            and exists (select from delivery held
                         where held.community = d.community and held.message = d.message and held.step > d.step
                           and held.state = 'HELD')
            """;

    private final JdbcClient sql;
    private final CommunityQuiet quiet;
    private final BusinessClock businessClock;
    private final Clock clock;

    Outbox(JdbcClient sql, CommunityQuiet quiet, BusinessClock businessClock, Clock clock) {
        this.sql = sql;
        this.quiet = quiet;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** The first channel waits for its turn, the others are held until it has given up. */
    void plan(UUID community, UUID message, Urgency urgency, List<Channel> channels, Instant notBefore) {
        for (int step = 1; step <= channels.size(); step++) {
            var delivery = planned(community, message, urgency, channels, step);
            insert(delivery, step == 1 ? "WAITING" : "HELD", notBefore, null);
        }
    }

    /** For somebody whom none of the channels reaches today: given up at once, the last one dead. Answers that one. */
    Delivery planInVain(UUID community, UUID message, Urgency urgency, List<Channel> channels) {
        for (int step = 1; step < channels.size(); step++) {
            insert(planned(community, message, urgency, channels, step), "GIVEN_UP", clock.instant(), NO_ADDRESS);
        }
        var last = planned(community, message, urgency, channels, channels.size());
        insert(last, "DEAD", clock.instant(), NO_ADDRESS);
        return last;
    }

    private static Delivery planned(UUID community, UUID message, Urgency urgency, List<Channel> channels, int step) {
        return new Delivery(community, Ids.next(), message, step, channels.get(step - 1), urgency, 1, 0);
    }

    private void insert(Delivery delivery, String state, Instant notBefore, @Nullable String problem) {
        sql.sql("""
                insert into delivery (community, id, message, step, channel, urgency, state, round, attempts,
                                      not_before, next_try, problem)
                values (:community, :id, :message, :step, :channel, :urgency, :state, :round, :attempts,
                        :notBefore, :now, :problem)
                """)
                .param("community", delivery.community())
                .param("id", delivery.id())
                .param("message", delivery.message())
                .param("step", delivery.step())
                .param("channel", delivery.channel().name())
                .param("urgency", delivery.urgency().name())
                .param("state", state)
                .param("round", delivery.round())
                .param("attempts", delivery.attempts())
                .param("notBefore", utc(notBefore))
                .param("now", utc(clock.instant()))
                .param("problem", problem)
                .update();
    }

    /** The communities with something to send, whoever waited longest first. Across all of them: for jobs. */
    List<UUID> waiting(int limit) {
        return sql.sql("""
                select community from delivery
                 where state = 'WAITING' and channel <> 'PAPER' and next_try <= :now and not_before <= :businessNow
                 group by community
                 order by min(next_try)
                 limit :limit
                """)
                .param("now", utc(clock.instant()))
                .param("businessNow", utc(businessClock.instant()))
                .param("limit", limit)
                .query((row, n) -> row.getObject("community", UUID.class))
                .list();
    }

    /**
     * Takes up to {@code limit} deliveries for this node, the most urgent first. Until the lease is over nobody else gets
     * them; each counts as an attempt, whatever becomes of it.
     */
    List<Delivery> claim(UUID community, Collection<Channel> channels, int limit) {
        return sql.sql("""
                update delivery d set attempts = d.attempts + 1, next_try = :leaseEnd
                 where d.community = :community and d.id in (
                       select id from delivery
                        where community = :community and state = 'WAITING' and channel in (:channels)
                          and next_try <= :now and not_before <= :businessNow
                          and (urgency <> 'NORMAL' or not :quiet)
                        order by case urgency when 'URGENT' then 1 when 'ANSWER' then 2 else 3 end, next_try
                        limit :limit
                          for update skip locked)
                returning
                """ + Delivery.COLUMNS)
                .param("community", community)
                .param("channels", channels.stream().map(Channel::name).toList())
                .param("now", utc(clock.instant()))
                .param("leaseEnd", utc(clock.instant().plus(LEASE)))
                .param("businessNow", utc(businessClock.instant()))
                .param("quiet", quiet.isNow())
                .param("limit", limit)
                .query((row, n) -> Delivery.of(row))
                .list();
    }

    /** The communities in which a receipt is overdue that another channel stands in for. Across all of them: for jobs. */
    List<UUID> awaitingInVain() {
        return sql.sql("select distinct d.community from delivery d where " + OVERDUE)
                .param("now", utc(clock.instant()))
                .query((row, n) -> row.getObject("community", UUID.class))
                .list();
    }

    /** Locks them until the transaction ends. */
    List<Delivery> overdueReceipts(UUID community, int limit) {
        return sql.sql("select " + Delivery.COLUMNS + " from delivery d where d.community = :community and " + OVERDUE
                        + """
                 order by d.next_try limit :limit
                   for update of d skip locked
                """)
                .param("community", community)
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query((row, n) -> Delivery.of(row))
                .list();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
