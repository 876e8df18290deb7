package io.anju.identity;

import io.anju.kernel.Refusal;

/** Nobody holds a role twice in one place for one company. It may be given again on the very day it ended. */
public final class RoleHeld extends Refusal {

    public RoleHeld() {
        super("identity.role-held");
    }
}
