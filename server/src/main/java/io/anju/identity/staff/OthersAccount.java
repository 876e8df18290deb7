package io.anju.identity.staff;

import io.anju.kernel.Refusal;

/** A password opens everything an account has, so only a company that gave it all of that may set one. */
public final class OthersAccount extends Refusal {

    OthersAccount() {
        super("identity.others-account");
    }
}
