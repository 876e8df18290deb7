package io.anju.messages.outbox;

import static io.anju.messages.outbox.Outbox.utc;

import io.anju.kernel.BusinessClock;
import io.anju.messages.Urgency;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of an attempt. A result counts only while the delivery still waits at that attempt: one that comes after the
 * lease, or after a receipt, changes nothing.
 */
@Component
@Transactional
class Results {

    private final JdbcClient sql;
    private final CommunityQuiet quiet;
    private final DeadLetters deadLetters;
    private final BusinessClock businessClock;
    private final Clock clock;

    Results(JdbcClient sql, CommunityQuiet quiet, DeadLetters deadLetters, BusinessClock businessClock, Clock clock) {
        this.sql = sql;
        this.quiet = quiet;
        this.deadLetters = deadLetters;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** @param reports whether the channel sends receipts: of what is urgent one is then awaited, if another channel is left */
    void taken(Delivery delivery, @Nullable String providerId, boolean reports) {
        boolean awaited = reports
                && delivery.urgency() == Urgency.URGENT
                && next(delivery).isPresent();
        sql.sql("""
                update delivery
                   set state = 'SENT', sent_at = :now, provider_id = :provider, problem = null,
                       next_try = coalesce(:receiptUntil::timestamptz, 'infinity')
                 where community = :community and id = :id and state = 'WAITING' and attempts = :attempts
                """)
                .param("now", utc(businessClock.instant()))
                .param("provider", providerId)
                .param("receiptUntil", awaited ? utc(clock.instant().plus(BackOff.RECEIPT)) : null)
                .param("community", delivery.community())
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .update();
    }

    /** Again after a pause, or the next channel's turn when enough was tried. */
    void failed(Delivery delivery, String why) {
        if (BackOff.isSpent(
                delivery.attempts(), delivery.urgency(), next(delivery).isEmpty())) {
            giveUp(delivery, why);
            return;
        }
        sql.sql("""
                update delivery set next_try = :next, not_before = :notBefore, problem = :problem
                 where community = :community and id = :id and state = 'WAITING' and attempts = :attempts
                """)
                .param("next", utc(clock.instant().plus(BackOff.pause(delivery.attempts()))))
                .param("notBefore", utc(quiet.earliest(delivery.urgency())))
                .param("problem", why)
                .param("community", delivery.community())
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .update();
    }

    /** This channel will not do: the next one's turn. With none left it is a dead letter, unless the inbox is enough. */
    void giveUp(Delivery delivery, String why) {
        var next = next(delivery);
        boolean dead = next.isEmpty() && delivery.urgency() != Urgency.ANSWER;
        if (end(delivery, dead ? "DEAD" : "GIVEN_UP", why)) {
            next.ifPresent(id -> turn(delivery, id));
            if (dead) {
                deadLetters.add(delivery);
            }
        }
    }

    /** The recipient has left the community: nothing goes out any more, by no channel. */
    void withdraw(Delivery delivery) {
        end(delivery, "WITHDRAWN", "left");
    }

    private boolean end(Delivery delivery, String state, String why) {
        return sql.sql("""
                update delivery set state = :state, problem = :problem
                 where community = :community and id = :id and state in ('WAITING', 'SENT') and attempts = :attempts
                """)
                        .param("state", state)
                        .param("problem", why)
                        .param("community", delivery.community())
                        .param("id", delivery.id())
                        .param("attempts", delivery.attempts())
                        .update()
                == 1;
    }

    private Optional<UUID> next(Delivery delivery) {
        return sql.sql("""
                select id from delivery
                 where community = :community and message = :message and step > :step and state = 'HELD'
                 order by step limit 1
                """)
                .param("community", delivery.community())
                .param("message", delivery.message())
                .param("step", delivery.step())
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    private void turn(Delivery delivery, UUID next) {
        sql.sql("""
                update delivery set state = 'WAITING', next_try = :now, not_before = :notBefore
                 where community = :community and id = :id and state = 'HELD'
                """)
                .param("now", utc(clock.instant()))
                .param("notBefore", utc(quiet.earliest(delivery.urgency())))
                .param("community", delivery.community())
                .param("id", next)
                .update();
    }
}
