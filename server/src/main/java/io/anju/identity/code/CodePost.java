package io.anju.identity.code;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends six digits, at most once a minute to the same place. They are kept and committed before they go out, so that no
 * transaction is open while a gateway takes its time; what did not go out is taken back, and may be asked for again at once.
 */
@Component
public class CodePost {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Where the code that is out to one phone or account is kept; each call is a transaction of its own. */
    public interface Place {

        /** When the last one went out, if it has not come back; nobody else changes it meanwhile. */
        Optional<Instant> lastSent();

        /** In the last one's place. */
        void keep(String code, Instant now);

        /** The one from before is in force again, unless this one has come back already. */
        void takeBack(String code);
    }

    private final Clock clock;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();

    CodePost(Clock clock, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param carry takes the code there; what it throws goes on to the caller
     * @throws io.anju.kernel.Refusal 429 less than a minute after the last
     */
    public void send(Place place, Consumer<String> carry) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var now = clock.instant();
        apart.executeWithoutResult(status -> {
            place.lastSent().ifPresent(last -> refuseHaste(last, now));
            place.keep(code, now);
        });
        try {
            carry.accept(code);
        } catch (RuntimeException e) {
            apart.executeWithoutResult(status -> place.takeBack(code));
            throw e;
        }
    }

    private static void refuseHaste(Instant last, Instant now) {
        var wait = Duration.between(now, last.plus(PAUSE));
        if (wait.isPositive()) {
            throw new TooSoon(wait);
        }
    }
}
