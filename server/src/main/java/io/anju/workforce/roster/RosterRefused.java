package io.anju.workforce.roster;

import io.anju.kernel.Refusal;
import java.time.LocalDate;

/** What a roster says no to. */
abstract sealed class RosterRefused extends Refusal {

    private RosterRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static final class PaperRanOut extends RosterRefused {
        PaperRanOut(String name, String qualification, LocalDate on) {
            super("workforce.paper-ran-out", name, qualification, on.toString());
        }
    }

    static final class Away extends RosterRefused {
        Away(String name) {
            super("workforce.away", name);
        }
    }

    /** What they would take over overlaps another shift of theirs. */
    static final class OnDutyThen extends RosterRefused {
        OnDutyThen(String name) {
            super("workforce.on-duty-then", name);
        }
    }

    static final class BegunAlready extends RosterRefused {
        BegunAlready() {
            super("workforce.shift-has-begun");
        }
    }

    static final class OwnSwap extends RosterRefused {
        OwnSwap() {
            super("workforce.own-request");
        }
    }

    static final class WithoutPaper extends RosterRefused {
        WithoutPaper(String name, String qualification) {
            super("workforce.without-paper", name, qualification);
        }
    }
}
