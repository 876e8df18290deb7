package io.anju.identity.access;

import io.anju.kernel.Refusal;

/** Somebody showed one thing at the door and has to show or do another before it opens. */
public abstract sealed class SignInIncomplete extends Refusal {

    private SignInIncomplete(String code) {
        super(code);
    }

    @Override
    public int status() {
        return 401;
    }

    /** A code of the authenticator app, or a recovery code. */
    public static final class SecondFactorNeeded extends SignInIncomplete {
        SecondFactorNeeded() {
            super("identity.second-factor-needed");
        }
    }

    /** A company-wide grant asks for an authenticator app, and there is none yet. */
    public static final class SecondFactorMissing extends SignInIncomplete {
        SecondFactorMissing() {
            super("identity.second-factor-missing");
        }
    }

    public static final class PasswordToChange extends SignInIncomplete {
        PasswordToChange() {
            super("identity.password-to-change");
        }
    }

    /** Nobody waits at the door, or waited too long. */
    static final class StartAgain extends SignInIncomplete {
        StartAgain() {
            super("identity.start-again");
        }
    }
}
