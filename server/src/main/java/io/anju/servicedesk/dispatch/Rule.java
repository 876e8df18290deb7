package io.anju.servicedesk.dispatch;

import java.util.Locale;

/** Why somebody goes. See docs/domain/servicedesk.md#dispatch. */
public enum Rule {
    /** The place is in their district, and they can do it. */
    IN_CHARGE,
    /** They can do it and have the fewest open tickets. */
    FEWEST_OPEN,
    /** Nobody on duty can do it: whoever has charge of the place, else the fewest open tickets, goes and looks. */
    NOBODY_ABLE,
    /** The desk chose them. */
    BY_HAND,
    /** The steward of the place chose them. */
    STEWARD,
    /** They took it themselves. */
    CLAIMED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
