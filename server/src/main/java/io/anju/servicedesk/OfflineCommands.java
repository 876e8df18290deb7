package io.anju.servicedesk;

import java.time.Instant;
import java.util.Map;

/** Takes the envelope of what was done without a network, whatever is in it: one chain for each phone and account. */
public interface OfflineCommands {

    /**
     * @param at when it was done, as far as the phone's clock can be believed
     * @param late whether we learned of it so long after that people see both times
     * @param envelope to be kept in the fact, for whoever doubts it: also {@code skewed}, {@code late} and the flaw of the chain
     */
    record Received(Instant at, boolean late, Map<String, Object> envelope) {

        public Received {
            envelope = Map.copyOf(envelope);
        }
    }

    /**
     * Adds it to the chain of its phone. Nothing is refused for being late, out of order or from a wrong clock.
     *
     * @param earliest before then it cannot have been done
     * @throws io.anju.kernel.Unacceptable when it is not of the caller's account
     */
    Received receive(OfflineCommand command, Instant earliest);
}
