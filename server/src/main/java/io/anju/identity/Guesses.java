package io.anju.identity;

import io.anju.kernel.Refusal;
import java.time.Duration;

/** Counts guesses at secrets that people type, so that nobody tries through all of them. */
public interface Guesses {

    /** So many guesses within so much time from the first; a right one starts anew. */
    record Limit(String what, int most, Duration within) {}

    /** Counts a guess before it is looked at, even when the request is refused afterwards. @throws TooMany beyond the limit */
    void spend(Limit limit, String who);

    void right(Limit limit, String who);

    /** 429: guessed too often, wait. */
    final class TooMany extends Refusal {

        public TooMany(long minutes) {
            super("identity.too-many-guesses", minutes);
        }

        @Override
        public int status() {
            return 429;
        }
    }
}
