package io.anju.servicedesk.ticket;

import io.anju.jobs.DueWork;
import io.anju.kernel.NotFound;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.workforce.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who goes: whom the desk chose, else as the category says, whoever has the fewest, takes it first, whom the steward chooses, or is chosen later. */
@Component
class WhoGoes {

    /** Whoever goes to an agreed time is chosen this long before it, among those on duty then. */
    private static final Duration SENT_BEFORE = Duration.ofHours(1);

    /** The database rounds instants. */
    private static final Duration ROUNDED = Duration.ofMillis(1);

    private final Dispatch dispatch;
    private final StewardsAsked stewards;
    private final Staff staff;
    private final DueWork dueWork;

    WhoGoes(Dispatch dispatch, StewardsAsked stewards, Staff staff, DueWork dueWork) {
        this.dispatch = dispatch;
        this.stewards = stewards;
        this.staff = staff;
        this.dueWork = dueWork;
    }

    /** By the desk's choice; else by the system, where somebody has to come and the company leaves it to the system. */
    void send(Ticket ticket, @Nullable UUID chosen, Instant now) {
        if (chosen != null) {
            give(ticket, chosen, now);
        } else if (ticket.needsAVisit()) {
            switch (ticket.matter().dispatch()) {
                case AUTOMATIC -> sendInTime(ticket, now);
                case POOL -> offerToAll(ticket, now);
                case STEWARD -> stewards.ask(ticket, now);
                case BY_HAND -> {}
            }
        }
    }

    /** @throws TicketRefused when the person is not on duty now, or somebody is already at the door */
    void give(Ticket ticket, UUID employee, Instant now) {
        dispatch.give(ticket, onDuty(employee, now), now);
    }

    /** The same, as the steward of the place chose. */
    void giveBySteward(Ticket ticket, UUID employee, Instant now) {
        dispatch.giveBySteward(ticket, onDuty(employee, now), now);
    }

    /** To whom the rules of dispatch choose; to nobody when nobody is on duty. */
    void sendWhoeverIsFree(Ticket ticket, Instant now) {
        dispatch.send(ticket, now);
    }

    /** Whoever takes it first has it; where nobody does, the system sends somebody. */
    void offerToAll(Ticket ticket, Instant now) {
        var appointed = ticket.said().appointedAt();
        ticket.offerToAll();
        var unclaimed = now.plus(dispatch.waits());
        var near = appointed == null ? unclaimed : appointed.minus(SENT_BEFORE);
        sendLater(ticket, near.isAfter(unclaimed) ? near : unclaimed);
    }

    private void sendLater(Ticket ticket, Instant when) {
        dueWork.at(when, LateDispatch.KIND, ticket.id().community(), ticket.id().id());
    }

    /** At once, or when the agreed time is near. */
    private void sendInTime(Ticket ticket, Instant now) {
        var appointed = ticket.said().appointedAt();
        if (appointed != null && appointed.isAfter(now.plus(SENT_BEFORE))) {
            sendLater(ticket, appointed.minus(SENT_BEFORE));
        } else {
            sendWhoeverIsFree(ticket, now);
        }
    }

    /** Another time was agreed meanwhile: whoever goes is chosen shortly before that. */
    void sendAgain(Ticket ticket, Appointment agreed) {
        boolean sentByTheSystem = ticket.waitsForSomebody() && ticket.matter().dispatch() == DispatchMode.AUTOMATIC;
        if (sentByTheSystem || ticket.isOnOffer()) {
            sendLater(ticket, agreed.from().minus(SENT_BEFORE));
        }
    }

    /** What was to be sent to an earlier time waits for the one that was agreed since. */
    boolean isTooSoon(Ticket ticket, Instant now) {
        var appointed = ticket.said().appointedAt();
        return appointed != null && appointed.minus(SENT_BEFORE).isAfter(now.plus(ROUNDED));
    }

    private Staff.Member onDuty(UUID employee, Instant now) {
        var member = staff.find(employee).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        if (staff.onDuty(now).stream().noneMatch(onDuty -> onDuty.employee().equals(employee))) {
            throw new TicketRefused.NotOnDuty(member.name());
        }
        return member;
    }
}
