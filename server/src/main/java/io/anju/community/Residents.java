package io.anju.community;

import io.anju.community.Places.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the community in scope and what ties them to its spaces. */
public interface Residents {

    /** What somebody is to a space. */
    enum Relation {
        OWNER,
        TENANT,
        HOUSEHOLD;

        /** What it allows where nobody has chosen otherwise. */
        public Set<Right> usualRights() {
            return switch (this) {
                case OWNER, TENANT -> Set.of(Right.REPORT, Right.SEE_TICKETS, Right.MANAGE_PEOPLE);
                case HOUSEHOLD -> Set.of(Right.REPORT, Right.SEE_TICKETS);
            };
        }
    }

    /** Somebody as others may see them. */
    record Resident(UUID party, @Nullable UUID account, String name, String maskedPhone) {}

    List<Resident> of(UUID space, LocalDate day);

    /** The same of many spaces; where nobody belongs nothing. */
    Map<UUID, List<Resident>> of(Set<UUID> spaces, LocalDate day);

    Optional<Resident> find(UUID party);

    /** Those of them who are here. */
    Map<UUID, Resident> among(Set<UUID> parties);

    /** Where each of them belongs on a day, as whatever, by label; of whoever belongs nowhere nothing. */
    Map<UUID, List<Place>> homesOf(Set<UUID> parties, LocalDate day);

    /** The spaces somebody belongs to on a day, as whatever, by label. */
    List<UUID> spacesOf(UUID party, LocalDate day);

    /** As whom an account belongs here on a day, wherever; empty for a stranger. */
    Set<UUID> partiesOf(UUID account, LocalDate day);

    /** Who an account is in a space on a day; empty when it has no business there. */
    Optional<Resident> as(UUID account, UUID space, LocalDate day);

    /** Whether an account may do this for a home on a day. It may nothing from the moment its tie ends. */
    boolean may(UUID account, UUID space, Right right, LocalDate day);

    /** Registers a person with a mobile number; the account that signs in with it, now or later, is theirs. */
    UUID register(String name, String phone);

    /** Refused by the database when the same tie already covers part of the time. */
    void settle(UUID party, UUID space, Relation relation, LocalDate from);
}
