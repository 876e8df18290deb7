package io.anju.equipment.paper;

import static io.anju.equipment.paper.Nearness.OVER;
import static io.anju.equipment.paper.Nearness.WITHIN_30_DAYS;
import static io.anju.equipment.paper.Nearness.WITHIN_60_DAYS;
import static io.anju.equipment.paper.Nearness.WITHIN_90_DAYS;

import java.util.List;

/** What runs out, and when it is told. */
public enum Running {
    /** The licence of the contractor of a machine (S11-119). */
    LICENCE,
    /** A paper of a machine or of the community. */
    PAPER,
    /** A certificate of somebody who works here; workforce keeps it, and nobody is told from here. */
    STAFF,
    /** The warranty of a machine; once it is over there is nothing left to do. */
    WARRANTY;

    /** From far to near. */
    List<Nearness> told() {
        return switch (this) {
            case LICENCE -> List.of(WITHIN_30_DAYS, OVER);
            case PAPER -> List.of(WITHIN_90_DAYS, WITHIN_60_DAYS, WITHIN_30_DAYS, OVER);
            case STAFF -> List.of();
            case WARRANTY -> List.of(WITHIN_30_DAYS);
        };
    }
}
