package io.anju.identity.signin;

import io.anju.kernel.Refusal;
import java.time.Duration;

/** Why somebody did not get in. None of them says whether the account exists. */
abstract sealed class SignInRefused extends Refusal {

    private final int status;

    private SignInRefused(int status, String code, Object... arguments) {
        super(code, arguments);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static final class WrongCode extends SignInRefused {
        WrongCode() {
            super(401, "identity.wrong-code");
        }
    }

    static final class WrongPassword extends SignInRefused {
        WrongPassword() {
            super(401, "identity.wrong-password");
        }
    }

    static final class Locked extends SignInRefused {
        private final Duration left;

        Locked(Duration left) {
            super(429, "identity.locked", left.toMinutes() + 1);
            this.left = left;
        }

        @Override
        public Duration retryAfter() {
            return left;
        }
    }

    static final class SamePassword extends SignInRefused {
        SamePassword() {
            super(422, "identity.same-password");
        }
    }

    static final class NoPassword extends SignInRefused {
        NoPassword() {
            super(409, "identity.no-password");
        }
    }
}
