package io.anju.servicedesk.ticket;

/** Who says that what was done at a place of everybody's is done. */
public enum CheckedBy {
    /** Whoever reported it: a resident, one of us who saw it, or whoever scanned the code there. */
    REPORTER,
    /** Whoever of us may check it, and had no hand in it. */
    SUPERVISOR
}
