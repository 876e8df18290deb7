package io.anju.servicedesk.reception;

import io.anju.kernel.Refusal;

/** What is said no to about reception days. */
abstract sealed class ReceptionRefused extends Refusal {

    private ReceptionRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** A day ends when every question has its answer, or a ticket that brings it. */
    static final class Unanswered extends ReceptionRefused {
        Unanswered(int questions, Host host) {
            super("servicedesk.reception-unanswered", questions, host.clause());
        }
    }

    static final class IsOver extends ReceptionRefused {
        IsOver() {
            super("servicedesk.reception-is-over");
        }
    }

    /** It is not held: nobody comes, asks or changes it any more. */
    static final class CalledOff extends ReceptionRefused {
        CalledOff() {
            super("servicedesk.reception-called-off");
        }
    }

    /** What has begun is neither moved nor called off. */
    static final class HasBegun extends ReceptionRefused {
        HasBegun() {
            super("servicedesk.reception-has-begun");
        }
    }

    static final class NotBegun extends ReceptionRefused {
        NotBegun() {
            super("servicedesk.reception-not-begun");
        }
    }

    static final class AlreadyAnswered extends ReceptionRefused {
        AlreadyAnswered() {
            super("servicedesk.question-answered");
        }
    }

    static final class AlreadyBooked extends ReceptionRefused {
        AlreadyBooked() {
            super("servicedesk.reception-booked");
        }
    }
}
