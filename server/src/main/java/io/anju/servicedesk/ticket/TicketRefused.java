package io.anju.servicedesk.ticket;

import io.anju.kernel.Refusal;

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
}
