package io.anju.community.people;

import io.anju.community.Residents.Relation;
import io.anju.community.Right;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ties a party to a home, today or from a later day on.
 *
 * @param addedBy the party at the home who let them in; null when the ledger or the desk did
 * @param until the first day without it, or null
 */
public record Tie(
        UUID id,
        UUID party,
        UUID space,
        Relation relation,
        Set<Right> rights,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID addedBy) {

    /** How a tie came about. */
    public enum Source {
        LEDGER,
        CODE,
        DESK,
        HOME
    }

    /** A tie that is not kept yet, with what its relation usually allows. */
    public static Tie of(
            UUID id, UUID party, UUID space, Relation relation, LocalDate from, @Nullable LocalDate until) {
        return new Tie(id, party, space, relation, relation.usualRights(), from, until, null);
    }
}
