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

    /** Whether the caller may ever say so of it. */
    boolean mayEverSay(Mended work) {
        return work.needsCheck() && (sawIt(work) || mayCheck(work));
    }

    /** One of us, by what they saw themselves; empty for whom it is not to say, or not yet. */
    Optional<CheckedBy> ofUs(Mended work, CallBack callBack) {
        if (sawIt(work)) {
            return Optional.of(CheckedBy.REPORTER);
        }
        return callBack.waitsForSupervisor() && mayCheck(work) ? Optional.of(CheckedBy.SUPERVISOR) : Optional.empty();
    }

    /**
     * One of us who asked: what somebody we know says on the telephone is their word, whoever of us notes it; once they were silent
     * as long as is waited for it is the word of whoever looks.
     */
    Optional<CheckedBy> whoAsked(Mended work, CallBack callBack) {
        return work.isOfSomebody() && !callBack.waitsForSupervisor()
                ? Optional.of(CheckedBy.REPORTER)
                : ofUs(work, callBack);
    }

    private boolean mayCheck(Mended work) {
        return grants.allow(Scope.current().actor().required(), work.id().community(), CHECKS);
    }

    private boolean sawIt(Mended work) {
        var seenBy = work.seenBy();
        return seenBy != null
                && staff.ofAccount(Scope.current().actor().required())
                        .filter(member -> member.employee().equals(seenBy))
                        .isPresent();
    }
}
