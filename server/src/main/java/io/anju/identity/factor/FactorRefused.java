package io.anju.identity.factor;

import io.anju.kernel.Refusal;
import java.time.Duration;

/** Why a second factor was not taken, or not changed. */
abstract sealed class FactorRefused extends Refusal {

    private final int status;

    private FactorRefused(int status, String code, Object... arguments) {
        super(code, arguments);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** Wrong, too old, or used before. */
    static final class WrongCode extends FactorRefused {
        WrongCode() {
            super(401, "identity.second-factor-wrong");
        }
    }

    static final class Locked extends FactorRefused {
        private final Duration left;

        Locked(Duration left) {
            super(429, "identity.second-factor-locked", left.toMinutes() + 1);
            this.left = left;
        }

        @Override
        public Duration retryAfter() {
            return left;
        }
    }

    static final class Required extends FactorRefused {
        Required() {
            super(409, "identity.second-factor-required");
        }
    }

    static final class NotThere extends FactorRefused {
        NotThere() {
            super(409, "identity.second-factor-not-begun");
        }
    }
}
