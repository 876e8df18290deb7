package io.anju.community.ledger;

import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerLine.Named;
import io.anju.community.people.Share;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a table would change in the ledger.
 *
 * @param places that are not there yet, a place before those in it
 * @param changes of spaces that are there, by id
 * @param ties that are not there yet
 * @param shares what part owners hold from now on of whom the ledger knows the tie, by the tie
 * @param reached everybody in the table who has other numbers too
 * @param shortages homes of which owners hold less than all, as far as the table and the ledger tell
 * @param clashes lines that cannot be true together with the ledger or with each other; nothing may be written then
 */
public record LedgerPlan(
        List<NewPlace> places,
        Map<UUID, About> changes,
        List<NewTie> ties,
        Map<UUID, Share> shares,
        List<Reached> reached,
        List<Shortage> shortages,
        List<Clash> clashes,
        Counts counts) {

    /** A place to be made. */
    record NewPlace(UUID id, @Nullable UUID parent, Named named, About about) {}

    /**
     * A tie to be made.
     *
     * @param share what part an owner holds; null when nobody says
     */
    record NewTie(
            UUID id,
            Holder holder,
            UUID space,
            Period during,
            @Nullable Share share) {

        NewTie holding(Share part) {
            return new NewTie(id, holder, space, during, part);
        }
    }

    /**
     * Somebody who can be reached otherwise too.
     *
     * @param party null where a tie of this plan brings them
     * @param tie by which the table says it
     */
    record Reached(@Nullable UUID party, UUID tie, List<String> phones) {}

    /**
     * @param line the last that tells of the home's shares
     * @param held the most that is held on a day, today or later; one is all of it
     */
    public record Shortage(int line, BigDecimal held) {}

    /**
     * What it comes to.
     *
     * @param homes homes that are new
     * @param changed homes of which something is told that was not known, or otherwise
     * @param people ties of people to homes that are new
     * @param known lines that add nothing
     */
    public record Counts(int homes, int changed, int people, int known) {}

    /** Why a line cannot be true. */
    public enum Contradiction {
        /** The home would be called as a building, unit or floor is, or the other way round. */
        LABEL,
        /** An earlier line says something else about the same home. */
        ABOUT,
        /** Somebody would trade where nobody does business. */
        TRADES_NOWHERE,
        /** Somebody would trade where nobody is. */
        TRADES_AND_IS_EMPTY,
        /** The owners would hold more than the whole on some day. */
        SHARES,
        /** An earlier line says another share of the same owner. */
        SHARE_TWICE,
        /** Nobody of that name and end of the number is tied to the home. */
        MASK
    }

    /**
     * @param line its number
     * @param label of the place it is about
     * @param earlier the number of the line it contradicts, 0 if none
     */
    public record Clash(int line, Contradiction why, String label, int earlier) {}
}
