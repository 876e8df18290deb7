package io.anju.identity.staff;

import io.anju.kernel.Refusal;

/** An administrator who locked out the own account could undo nothing any more. */
public final class NotYourself extends Refusal {

    public NotYourself() {
        super("identity.not-yourself");
    }
}
