package io.anju.identity.session;

import java.util.Locale;

/** Why a session is over. One that merely expired has none. */
public enum Ending {
    SIGNED_OUT,
    SIGNED_OUT_ELSEWHERE,
    PASSWORD_CHANGED,
    /** The account received a company-wide grant, for which it did not yet prove itself. */
    GRANT_WIDENED,
    ACCOUNT_ENDED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
