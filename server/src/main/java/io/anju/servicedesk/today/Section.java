package io.anju.servicedesk.today;

import java.util.function.Predicate;

/** A part of the first page. */
public enum Section {
    /** Somebody has to go and nobody is sent. */
    TO_ASSIGN,
    /** Calls that are due now. */
    CALL_BACKS,
    /** What is done at a place of everybody's and waits for whoever reported it, or a supervisor. */
    CHECKS,
    /** E-mails that nobody has seen to. */
    MAILS,
    /** What somebody asks the one who looks to take: a ticket, or a whole shift. */
    HAND_OVER,
    /** A limit is over and what it was for is not done. */
    LATE,
    /** Open to whoever takes it first. */
    POOL,
    /** Posts on which somebody is missing today. */
    SHORT,
    /** Open complaints, letters of offices that want a reply, and what headquarters supervises. */
    COMPLAINTS,
    /** What waits for a yes or no: of the one who looks, or of others whom they may ask for it. */
    REQUESTS;

    /** Whether somebody sees it who sees tickets. */
    boolean isFor(Predicate<String> may) {
        return switch (this) {
            case TO_ASSIGN, HAND_OVER, LATE, POOL -> true;
            case CALL_BACKS, MAILS -> may.test("tickets.call-back");
            case CHECKS -> may.test("tickets.check");
            case SHORT -> may.test("duty.read");
            case COMPLAINTS -> may.test("complaints.read");
            case REQUESTS -> TodayApprovals.isFor(may);
        };
    }
}
