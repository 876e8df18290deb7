package io.anju.servicedesk.playbook;

import io.anju.kernel.Refusal;

/** What is said no to about leaks. */
abstract sealed class LeakRefused extends Refusal {

    private LeakRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** S18-023: what is damaged is shown before the ticket is closed. */
    static final class LossNotShown extends LeakRefused {
        LossNotShown(String number, String clause) {
            super("servicedesk.loss-not-shown", number, clause);
        }
    }

    /** S18-024: everybody around is asked before the ticket is closed. */
    static final class NeighboursLeft extends LeakRefused {
        NeighboursLeft(String number, long left, String clause) {
            super("servicedesk.neighbours-left", number, left, clause);
        }
    }

    static final class CheckedAlready extends LeakRefused {
        CheckedAlready() {
            super("servicedesk.neighbour-checked-already");
        }
    }

    /** S18-026: who is liable is said for a loss that is written down. */
    static final class NoLoss extends LeakRefused {
        NoLoss(String number, String clause) {
            super("servicedesk.no-loss", number, clause);
        }
    }

    static final class ClaimOpened extends LeakRefused {
        ClaimOpened(String number) {
            super("servicedesk.claim-opened-already", number);
        }
    }

    static final class ClaimEnded extends LeakRefused {
        ClaimEnded() {
            super("servicedesk.claim-ended-already");
        }
    }
}
