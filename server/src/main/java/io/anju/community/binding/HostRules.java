package io.anju.community.binding;

import io.anju.community.Residents.Relation;
import io.anju.community.Right;
import io.anju.community.people.Tie;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who at a home may let whom in, change what they may do, and send them away. See docs/domain/community.md#household. */
final class HostRules {

    private HostRules() {}

    /** Owners let in tenants and household; who manages people lets in household with no more rights than their own. */
    static boolean mayLetIn(Tie host, Relation relation, Set<Right> rights) {
        return switch (relation) {
            case OWNER -> false;
            case TENANT -> isOwner(host);
            case HOUSEHOLD -> isOwner(host) || (manages(host) && mayHandOn(host, rights));
        };
    }

    /** Nobody at the home changes or ends an owner; who is not one only those they let in themselves. */
    static boolean mayChange(Tie host, Tie guest) {
        return guest.relation() != Relation.OWNER
                && (isOwner(host) || (manages(host) && host.party().equals(guest.addedBy())));
    }

    static boolean mayEnd(Tie host, Tie guest) {
        return mayChange(host, guest) || (host.party().equals(guest.party()) && guest.relation() != Relation.OWNER);
    }

    static boolean maySee(Tie host, Tie other) {
        return isOwner(host) || host.party().equals(other.party()) || mayChange(host, other);
    }

    static boolean mayHandOn(Tie host, Set<Right> rights) {
        return isOwner(host) || (host.rights().containsAll(rights) && !rights.contains(Right.MANAGE_PEOPLE));
    }

    /** A guest stays no longer than the host. */
    static @Nullable LocalDate lastDay(Tie host, @Nullable LocalDate wanted) {
        if (isOwner(host) || host.until() == null) {
            return wanted;
        }
        return wanted == null || wanted.isAfter(host.until()) ? host.until() : wanted;
    }

    private static boolean isOwner(Tie tie) {
        return tie.relation() == Relation.OWNER;
    }

    private static boolean manages(Tie tie) {
        return tie.rights().contains(Right.MANAGE_PEOPLE);
    }
}
