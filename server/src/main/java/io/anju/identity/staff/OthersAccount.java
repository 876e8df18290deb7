package io.anju.identity.staff;

import io.anju.kernel.Refusal;

/**
 * A password opens everything an account has, and signing out or taking an authenticator off closes it, so only a company that
 * gave it all of that may do so.
 */
public final class OthersAccount extends Refusal {

    OthersAccount() {
        super("identity.others-account");
    }
}
