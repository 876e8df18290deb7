package io.anju.servicedesk.playbook;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Refusal;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import io.anju.servicedesk.ticket.BeforeTheEnd;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leak asks for before it is mended and before it is closed, where the community promised it. */
@Component
@Transactional(readOnly = true)
class LeakEnd implements BeforeTheEnd {

    private final LeakTickets leaks;
    private final Losses losses;
    private final NeighbourChecks checks;
    private final PlaybookPromises promises;
    private final BusinessClock clock;

    LeakEnd(LeakTickets leaks, Losses losses, NeighbourChecks checks, PlaybookPromises promises, BusinessClock clock) {
        this.leaks = leaks;
        this.losses = losses;
        this.checks = checks;
        this.promises = promises;
        this.clock = clock;
    }

    /** S18-021: nobody mends what still runs. A source without a valve has to be said. */
    @Override
    public Optional<String> beforeFinishing(TicketId ticket) {
        return leaks.find(ticket).filter(this::lacksItsValve).map(leak -> "valve-open");
    }

    boolean lacksItsValve(Leak leak) {
        var source = leak.source();
        return leak.valveClosedAt() == null
                && (source == null || source.hasAValve())
                && promises.isPromised(Owed.VALVE, clock.instant());
    }

    /** S18-023, S18-024: the loss is shown, and everybody around was asked. */
    @Override
    public Optional<Refusal> beforeClosing(TicketId ticket) {
        return leaks.find(ticket).filter(leak -> leak.ownLossAt() != null).flatMap(this::objection);
    }

    private Optional<Refusal> objection(Leak leak) {
        var now = clock.instant();
        if (promises.isPromised(Owed.LOSS_PHOTOS, now) && !losses.isShown(leak)) {
            return Optional.of(new LeakRefused.LossNotShown(leak.number(), Owed.LOSS_PHOTOS.clause()));
        }
        long left = checks.left(leak.id());
        if (promises.isPromised(Owed.NEIGHBOURS, now) && left > 0) {
            return Optional.of(new LeakRefused.NeighboursLeft(leak.number(), left, Owed.NEIGHBOURS.clause()));
        }
        return Optional.empty();
    }
}
