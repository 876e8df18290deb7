package io.anju.servicedesk.field;

import io.anju.kernel.Unacceptable.Fault;
import io.anju.servicedesk.ticket.Said.Door;
import io.anju.servicedesk.ticket.Said.DoorStep;
import io.anju.servicedesk.ticket.Said.Leave;
import io.anju.servicedesk.ticket.Said.NoEntry;
import io.anju.servicedesk.ticket.Said.OtherNeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a community that promised it asks of a visit to a home. See docs/domain/servicedesk.md#at-the-door. */
final class DoorRules {

    /** Dressed, with the badge. */
    static final String DRESSED = "S05-067";

    /** Knocks before anything is said. */
    static final String KNOCKED = "S05-068";

    /** Says who it is and what for before anybody goes in. */
    static final String IDENTIFIED = "S05-069";

    /** Goes in when told that one may. */
    static final String CONSENTED = "S05-070";

    /** What the visit is for, and what came of it. */
    static final String PURPOSE = "S05-072";

    /** Says thanks and good-bye. */
    static final String THANKED = "S05-076";

    /** Closes the door. */
    static final String DOOR_CLOSED = "S05-077";

    /** Whether there is anything else. */
    static final String ASKED = "S12-023";

    private static final String DOOR = "payload.door";
    private static final String LEAVE = "payload.leave";

    private final Predicate<String> promised;
    private final Map<String, Boolean> kept = new LinkedHashMap<>();

    /** @param promised whether a clause was promised when the step was done */
    DoorRules(Predicate<String> promised) {
        this.promised = promised;
    }

    /** Of somebody who is at the door. */
    List<Fault> atTheDoor(@Nullable Door door) {
        var faults = new ArrayList<Fault>();
        var confirmed = door == null ? List.<DoorStep>of() : door.confirmed();
        var noEntry = door == null ? null : door.noEntry();
        ask(faults, DRESSED, confirmed.contains(DoorStep.DRESSED), DOOR, "dressed");
        if (noEntry == NoEntry.NOT_NEEDED) {
            return faults;
        }
        ask(faults, KNOCKED, confirmed.contains(DoorStep.KNOCKED), DOOR, "knocked");
        ask(faults, KNOCKED, inOrder(confirmed, DoorStep.KNOCKED, DoorStep.IDENTIFIED), DOOR, "knocked-first");
        if (noEntry != NoEntry.NOBODY_HOME) {
            faults.addAll(beforeGoingIn(door));
        }
        return faults;
    }

    /** Of somebody whom a person opened the door to. */
    List<Fault> beforeGoingIn(@Nullable Door door) {
        var faults = new ArrayList<Fault>();
        var confirmed = door == null ? List.<DoorStep>of() : door.confirmed();
        ask(faults, IDENTIFIED, confirmed.contains(DoorStep.IDENTIFIED), DOOR, "identified");
        ask(faults, IDENTIFIED, inOrder(confirmed, DoorStep.IDENTIFIED, DoorStep.CONSENTED), DOOR, "identified-first");
        ask(faults, PURPOSE, door != null && isSaid(door.purpose()), DOOR, "purpose");
        if (door == null || door.noEntry() == null) {
            ask(faults, CONSENTED, confirmed.contains(DoorStep.CONSENTED), DOOR, "consented");
        }
        return faults;
    }

    /**
     * Of somebody who is done.
     *
     * @param visit as far as anybody told of it; null where the arrival said nothing
     */
    List<Fault> onLeaving(@Nullable FieldVisit visit, @Nullable Leave leave) {
        if (visit != null && visit.noEntry() == NoEntry.NOT_NEEDED && visit.enteredAt() == null) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        ask(faults, CONSENTED, visit != null && visit.enteredAt() != null, DOOR, "consented");
        ask(faults, PURPOSE, visit != null && isSaid(visit.purpose()), DOOR, "purpose");
        ask(faults, PURPOSE, leave != null && isSaid(leave.result()), LEAVE, "result");
        ask(faults, THANKED, leave != null && leave.thanked(), LEAVE, "thanked");
        ask(faults, DOOR_CLOSED, leave != null && leave.doorClosed(), LEAVE, "door-closed");
        ask(faults, ASKED, leave != null && answers(leave), LEAVE, "asked");
        return faults;
    }

    private static boolean answers(Leave leave) {
        return leave.otherNeeds() == OtherNeeds.NONE
                || (leave.otherNeeds() == OtherNeeds.NAMED && isSaid(leave.need()));
    }

    /** A later step stands after the earlier one, or is not there at all. */
    private static boolean inOrder(List<DoorStep> confirmed, DoorStep earlier, DoorStep later) {
        int last = confirmed.indexOf(later);
        int first = confirmed.indexOf(earlier);
        return last < 0 || first < 0 || first < last;
    }

    /** By clause, what was asked so far and whether all of it was done. */
    Map<String, Boolean> kept() {
        return Collections.unmodifiableMap(kept);
    }

    private void ask(List<Fault> faults, String clause, boolean done, String field, String what) {
        kept.merge(clause, done, Boolean::logicalAnd);
        if (!done && promised.test(clause)) {
            faults.add(new Fault(field, "servicedesk.door." + what, clause));
        }
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
