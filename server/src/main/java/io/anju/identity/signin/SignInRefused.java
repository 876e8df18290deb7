package io.anju.identity.signin;

import io.anju.kernel.Refusal;

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
        Locked(long minutes) {
            super(429, "identity.locked", minutes);
        }
    }

    static final class TooSoon extends SignInRefused {
        TooSoon(long seconds) {
            super(429, "identity.too-soon", seconds);
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
