package io.anju.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happened on a day that is over, by the rules that hold now: inside, the business clock shows that instant, what falls due
 * is handed to the teller instead of waiting for a clock, and nobody is written to about it. Only the demonstration retells; no route
 * leads here. It does not follow to other threads.
 *
 * @param now what the business clock shows, in whole microseconds
 */
public record Retelling(Instant now, Later later) {

    /** Remembers, in the caller's transaction, what falls due at an instant of the story. */
    @FunctionalInterface
    public interface Later {

        void at(Instant due, String kind, UUID community, UUID subject);
    }

    private static final ScopedValue<Retelling> CURRENT = ScopedValue.newInstance();

    /** Of something of which nothing falls due. */
    public static Retelling at(Instant now) {
        return new Retelling(now, (due, kind, community, subject) -> {
            throw new IllegalStateException("Nobody remembers that " + kind + " falls due");
        });
    }

    /** Empty in earnest. */
    public static Optional<Retelling> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T extends @Nullable Object> T get(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
