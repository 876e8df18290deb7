package io.anju.messages.outbox;

import io.anju.kernel.Actor;
import io.anju.kernel.LongRun;
import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.line.Line.Outcome;
import io.anju.messages.line.Lines;
import io.anju.messages.outbox.Letters.Prepared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims, sends, and keeps what became of it: three steps, no transaction open while a provider takes its time. A node that
 * dies in between leaves a lease that ends; the next attempt carries the same reference.
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** How many letters a node sends at the same time. */
    private static final int AT_ONCE = 16;

    /** Letters of one run, over all communities: it ends soon even when no provider answers. */
    private static final int A_RUN = 64;

    private static final Set<Channel> BY_ITSELF = EnumSet.complementOf(EnumSet.of(Channel.PAPER));

    private final Outbox outbox;
    private final Letters letters;
    private final Results results;
    private final Lines lines;
    private final TransactionTemplate claiming;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Set<Channel> broken = ConcurrentHashMap.newKeySet();

    Sending(Outbox outbox, Letters letters, Results results, Lines lines, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.letters = letters;
        this.results = results;
        this.lines = lines;
        this.claiming = new TransactionTemplate(transactions);
        claiming.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What waits in the community, on the channels that worked the last time: a hanging provider holds nobody else up. */
    void sendPromptly(UUID community) {
        var working = EnumSet.copyOf(BY_ITSELF);
        working.removeAll(broken);
        if (!working.isEmpty()) {
            send(claim(community, working, AT_ONCE));
        }
    }

    /** What waits in all communities on any channel, in a span's scope. */
    void sendWhatWaits() {
        var claimed = new ArrayList<Delivery>();
        for (var community : claiming.execute(status -> outbox.waiting(A_RUN))) {
            if (claimed.size() < A_RUN) {
                claimed.addAll(claim(community, A_RUN - claimed.size()));
            }
        }
        send(claimed);
    }

    /** What waits in the community on any channel. */
    List<Delivery> claim(UUID community, int limit) {
        return claim(community, BY_ITSELF, limit);
    }

    private List<Delivery> claim(UUID community, Collection<Channel> channels, int limit) {
        return Scope.of(community, Actor.NOBODY)
                .get(() -> claiming.execute(status -> outbox.claim(community, channels, limit)));
    }

    /** Returns when all are sent or have failed. A long run does not follow to the threads, so each is one. */
    void send(List<Delivery> claimed) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(delivery -> threads.execute(() -> LongRun.run(() -> inTurn(delivery))));
        }
    }

    private void inTurn(Delivery delivery) {
        turns.acquireUninterruptibly();
        try {
            Scope.of(delivery.community(), Actor.NOBODY).run(() -> send(delivery));
        } finally {
            turns.release();
        }
    }

    /** What goes wrong in our own code counts as a failed try; without a database the lease ends and it is tried again. */
    private void send(Delivery delivery) {
        try {
            switch (letters.prepare(delivery)) {
                case Prepared.Ready ready ->
                    keep(delivery, lines.of(delivery.channel()).send(ready.letter()));
                case Prepared.Unreachable unreachable -> results.giveUp(delivery, Outbox.NO_ADDRESS);
                case Prepared.Gone gone -> results.withdraw(delivery);
            }
        } catch (RuntimeException e) {
            LOG.error("Delivery {} was not sent", delivery.reference().text(), e);
            results.failed(delivery, "error");
        }
    }

    private void keep(Delivery delivery, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken taken -> {
                broken.remove(delivery.channel());
                results.taken(delivery, taken.providerId(), lines.report(delivery.channel()));
            }
            case Outcome.Refused refused -> {
                broken.remove(delivery.channel());
                results.giveUp(delivery, refused.why());
            }
            case Outcome.Failed failed -> {
                broken.add(delivery.channel());
                results.failed(delivery, failed.why());
            }
        }
    }
}
