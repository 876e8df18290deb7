package io.anju.servicedesk.closing;

import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.CheckedBy;
import io.anju.servicedesk.ticket.Mended;
import io.anju.workforce.Staff;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** As whom the caller says that what was done at a place of everybody's is done. See docs/domain/servicedesk.md#public-areas. */
@Component
class Checkers {

    static final String CHECKS = "tickets.check";

    private final Staff staff;
    private final Grants grants;

    Checkers(Staff staff, Grants grants) {
        this.staff = staff;
        this.grants = grants;
    }

    /** One of us, by what they saw themselves; empty for whom it is not to say. */
    Optional<CheckedBy> ofUs(Mended work) {
        if (sawIt(work)) {
            return Optional.of(CheckedBy.REPORTER);
        }
        boolean may = grants.allow(Scope.current().actor().required(), work.id().community(), CHECKS);
        return may ? Optional.of(CheckedBy.SUPERVISOR) : Optional.empty();
    }

    /** One of us who asked: what somebody we know says on the telephone is their word, whoever of us notes it. */
    Optional<CheckedBy> whoAsked(Mended work) {
        return work.isOfSomebody() ? Optional.of(CheckedBy.REPORTER) : ofUs(work);
    }

    private boolean sawIt(Mended work) {
        var seenBy = work.seenBy();
        return seenBy != null
                && staff.ofAccount(Scope.current().actor().required())
                        .filter(member -> member.employee().equals(seenBy))
                        .isPresent();
    }
}
