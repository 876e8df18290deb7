package io.anju.servicedesk.ticket;

import io.anju.kernel.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What the desk says no to. */
abstract sealed class TicketRefused extends Refusal {

    private TicketRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static final class NotAtThisStep extends TicketRefused {
        NotAtThisStep(String number) {
            super("servicedesk.not-at-this-step", number);
        }
    }

    /** Nothing is closed, nor asked about, before its steps are done (S12-047). */
    static final class StepMissing extends TicketRefused {
        StepMissing(String number, FiveSteps.Step missing) {
            super("servicedesk.step-missing", number, new DefaultMessageSourceResolvable(missing.textKey()));
        }
    }

    /** At a place of everybody's neither the desk nor silence says that it is done. */
    static final class Unchecked extends TicketRefused {
        Unchecked(String number) {
            super("servicedesk.unchecked", number);
        }
    }

    static final class NotOnDuty extends TicketRefused {
        NotOnDuty(String name) {
            super("servicedesk.not-on-duty", name);
        }
    }

    static final class MayNotAssign extends TicketRefused {
        MayNotAssign() {
            super("servicedesk.may-not-assign");
        }

        @Override
        public int status() {
            return 403;
        }
    }

    static final class OwnWork extends TicketRefused {
        OwnWork() {
            super("servicedesk.own-work");
        }
    }

    static final class AlreadyRated extends TicketRefused {
        AlreadyRated() {
            super("servicedesk.already-rated");
        }
    }

    static final class NotPosted extends TicketRefused {
        NotPosted() {
            super("servicedesk.not-posted");
        }
    }

    /** Somebody was faster, or the system sent somebody. */
    static final class TakenAlready extends TicketRefused {
        TakenAlready(String number) {
            super("servicedesk.taken-already", number);
        }
    }

    /** They cannot do it, or the place is in the district of somebody who can and is on duty. */
    static final class ForOthers extends TicketRefused {
        ForOthers(String number) {
            super("servicedesk.for-others", number);
        }
    }

    static final class HandsFull extends TicketRefused {
        HandsFull(int most) {
            super("servicedesk.hands-full", most);
        }
    }

    /** It is to be answered: nobody goes. */
    static final class NobodyComes extends TicketRefused {
        NobodyComes(String number) {
            super("servicedesk.nobody-comes", number);
        }
    }

    /** An answer is not enough: somebody goes. */
    static final class SomebodyComes extends TicketRefused {
        SomebodyComes(String number) {
            super("servicedesk.somebody-comes", number);
        }
    }

    static final class NotTheirs extends TicketRefused {
        NotTheirs(String number) {
            super("servicedesk.not-theirs", number);
        }
    }

    static final class HandedOverAlready extends TicketRefused {
        HandedOverAlready(String number) {
            super("servicedesk.handed-over-already", number);
        }
    }

    /** Whoever is asked explains it before somebody else may see to it. */
    static final class ReplyFirst extends TicketRefused {
        ReplyFirst(String clause) {
            super("servicedesk.reply-first", clause);
        }
    }

    /** It goes with another already, or is that other. */
    static final class GoesWithAnother extends TicketRefused {
        GoesWithAnother(String number) {
            super("servicedesk.goes-with-another", number);
        }
    }

    /** Somebody has to come for one, and the other is to be answered. */
    static final class UnlikeTickets extends TicketRefused {
        UnlikeTickets(String number, String other) {
            super("servicedesk.unlike-tickets", number, other);
        }
    }

    /** Only the steward of the place chooses who goes there. */
    static final class NotYourDistrict extends TicketRefused {
        NotYourDistrict(String number) {
            super("servicedesk.not-your-district", number);
        }
    }

    static final class AppointedTooOften extends TicketRefused {
        AppointedTooOften(String number, int most) {
            super("servicedesk.appointed-too-often", number, most);
        }
    }

    static final class GoesWithNone extends TicketRefused {
        GoesWithNone(String number) {
            super("servicedesk.goes-with-none", number);
        }
    }
}
