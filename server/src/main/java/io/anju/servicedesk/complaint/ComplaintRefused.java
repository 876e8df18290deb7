package io.anju.servicedesk.complaint;

import io.anju.kernel.Refusal;

/** What is said no to about complaints. */
abstract sealed class ComplaintRefused extends Refusal {

    private ComplaintRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** S05-020: somebody gives way, or it is a matter of principle; and why. */
    static final class ConflictUnsettled extends ComplaintRefused {
        ConflictUnsettled(String number) {
            super("servicedesk.conflict-unsettled", number);
        }
    }

    /** S12-046: nobody goes home while a complaint lacks its cause and measure. */
    static final class MeetingLacks extends ComplaintRefused {
        MeetingLacks(String numbers) {
            super("servicedesk.meeting-lacks-measures", numbers);
        }
    }

    static final class MeetingIsOver extends ComplaintRefused {
        MeetingIsOver() {
            super("servicedesk.meeting-is-over");
        }
    }

    static final class AlreadyReviewed extends ComplaintRefused {
        AlreadyReviewed(String month) {
            super("servicedesk.already-reviewed", month);
        }
    }

    /** What is long over is not analysed afterwards, and what has not begun not yet. */
    static final class NotThatMonth extends ComplaintRefused {
        NotThatMonth(String month, int lastDay) {
            super("servicedesk.review-not-that-month", month, lastDay);
        }
    }

    static final class AlreadyActed extends ComplaintRefused {
        AlreadyActed() {
            super("servicedesk.already-acted");
        }
    }
}
