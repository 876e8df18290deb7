package io.anju.messages.outbox;

import static io.anju.messages.outbox.Outbox.utc;

import io.anju.kernel.BusinessClock;
import io.anju.messages.Channel;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The effect of a receipt and its nonce, in one transaction and in the community of its delivery. */
@Component
@Transactional
class TakenReceipts {

    private final JdbcClient sql;
    private final Results results;
    private final DeadLetters deadLetters;
    private final BusinessClock businessClock;
    private final Clock clock;

    TakenReceipts(JdbcClient sql, Results results, DeadLetters deadLetters, BusinessClock businessClock, Clock clock) {
        this.sql = sql;
        this.results = results;
        this.deadLetters = deadLetters;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /**
     * Also what we gave up on, or were about to try again: the provider had it, only its answer was lost or late. No other channel
     * needs to follow then.
     */
    void delivered(Channel channel, String nonce, Reference reference, String providerId) {
        remember(channel, nonce);
        int changed = sql.sql("""
                update delivery
                   set state = 'DELIVERED', delivered_at = :now, provider_id = coalesce(provider_id, nullif(:provider, '')),
                       problem = null
                 where community = :community and id = :id and channel = :channel and round = :round
                   and state in ('WAITING', 'SENT', 'GIVEN_UP', 'DEAD')
                """)
                .param("now", utc(businessClock.instant()))
                .param("provider", providerId)
                .param("community", reference.community())
                .param("id", reference.delivery())
                .param("channel", channel.name())
                .param("round", reference.round())
                .update();
        if (changed == 1) {
            deadLetters.settle(reference.community(), reference.delivery());
            withdrawLater(reference);
        }
    }

    private void withdrawLater(Reference reference) {
        sql.sql("""
                update delivery d set state = 'WITHDRAWN', problem = 'delivered'
                  from delivery delivered
                 where delivered.community = :community and delivered.id = :id
                   and d.community = :community and d.message = delivered.message and d.step > delivered.step
                   and d.state in ('HELD', 'WAITING', 'DEAD')
                returning d.id
                """)
                .param("community", reference.community())
                .param("id", reference.delivery())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .forEach(later -> deadLetters.settle(reference.community(), later));
    }

    void failed(Channel channel, String nonce, Reference reference, String reason) {
        remember(channel, nonce);
        find(channel, reference).ifPresent(delivery -> results.giveUp(delivery, reason));
    }

    private Optional<Delivery> find(Channel channel, Reference reference) {
        return sql.sql("select " + Delivery.COLUMNS + """
                  from delivery d
                 where d.community = :community and d.id = :id and d.channel = :channel and d.round = :round
                   for update
                """)
                .param("community", reference.community())
                .param("id", reference.delivery())
                .param("channel", channel.name())
                .param("round", reference.round())
                .query((row, n) -> Delivery.of(row))
                .optional();
    }

    private void remember(Channel channel, String nonce) {
        int added = sql.sql("""
                insert into receipt_nonce (channel, nonce, seen_at) values (:channel, :nonce, :now)
                on conflict do nothing
                """)
                .param("channel", channel.name())
                .param("nonce", nonce)
                .param("now", utc(clock.instant()))
                .update();
        if (added == 0) {
            throw new ReceiptRefused.Replayed();
        }
    }
}
