package io.anju.servicedesk.ticket;

/** How the last of the five steps ended; counted apart. */
public enum ClosedAs {
    /** Somebody said that it is good. */
    ANSWERED,
    /** Nobody said anything, however long and often they were asked. */
    UNANSWERED,
    /** One of us saw it and put it right at once: nobody had asked, so nobody is asked. */
    ON_THE_SPOT
}
