package io.anju.identity.token;

import io.anju.kernel.Refusal;

/** Why there is no token for you. */
public abstract sealed class TokenRefused extends Refusal {

    private final int status;

    private TokenRefused(int status, String code) {
        super(code);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The creator may not give what they do not have, or may not make tokens there. */
    public static final class MoreThanYourOwn extends TokenRefused {
        public MoreThanYourOwn() {
            super(403, "identity.token-more-than-yours");
        }
    }

    static final class ShownAlready extends TokenRefused {
        ShownAlready() {
            super(409, "identity.token-shown-already");
        }
    }

    /** Unknown, expired or revoked. */
    public static final class Unknown extends TokenRefused {
        public Unknown() {
            super(401, "identity.token-unknown");
        }
    }
}
