package io.anju.community.transfer;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Tie;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When a home may change hands, and who leaves with it. See docs/domain/community.md#changing-hands. */
final class TransferRules {

    /** A deed may come to light late. */
    private static final int YEARS_BACK = 10;

    private static final int YEARS_AHEAD = 1;

    /** A lease ends within twenty years: Civil Code, article 705. */
    private static final int LONGEST_LEASE_YEARS = 20;

    private TransferRules() {}

    /**
     * The ties that end.
     *
     * @param live those at the home on the day or later
     * @throws Unacceptable when the people there are not those the caller saw, or a day or share cannot be
     */
    static List<Tie> ending(NewTransfer about, List<Tie> live, LocalDate today) {
        requireDays(about, today);
        if (about.kind().relation() != Relation.OWNER && about.people().stream().anyMatch(one -> one.share() != null)) {
            throw new Unacceptable("community.share-of-no-owner", "people");
        }
        var named = Set.copyOf(about.ending());
        var ending = live.stream().filter(tie -> named.contains(tie.id())).toList();
        if (ending.size() != named.size()) {
            throw new Unacceptable("community.not-of-this-home", "ending");
        }
        if (!ending.stream().allMatch(tie -> mayEnd(about.kind(), tie))) {
            throw new Unacceptable("community.not-in-this-transfer", "ending");
        }
        if (live.stream().anyMatch(tie -> isHanded(about.kind(), tie))
                && ending.stream().noneMatch(tie -> isHanded(about.kind(), tie))) {
            throw new Unacceptable("community.nobody-leaves", "ending");
        }
        return ending;
    }

    /** A sale breaks no lease (Civil Code, article 725), nor does a lease end with it an owner's right. */
    private static boolean mayEnd(TransferKind kind, Tie tie) {
        return isHanded(kind, tie) || tie.relation() == Relation.HOUSEHOLD;
    }

    private static boolean isHanded(TransferKind kind, Tie tie) {
        return tie.relation() == kind.relation();
    }

    private static void requireDays(NewTransfer about, LocalDate today) {
        var day = about.day();
        if (day.isBefore(today.minusYears(YEARS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Unacceptable("community.transfer-day", "day");
        }
        var until = about.until();
        if (until == null) {
            return;
        }
        boolean lease = about.kind() == TransferKind.LEASE;
        if (!lease || !until.isAfter(day) || until.isAfter(day.plusYears(LONGEST_LEASE_YEARS))) {
            throw new Unacceptable("community.lease-end", "until");
        }
    }
}
