package io.anju.servicedesk.ticket;

/** How a report came to us. */
public enum Channel {
    PHONE,
    /** A resident's own phone; nobody else can say so. */
    APP,
    VISIT,
    LETTER,
    EMAIL,
    /** What one of our own people saw. */
    STAFF,
    /** What a steward heard and passes on, with the chat it stood in. */
    STEWARD,
    /** A hotline or a street office handed it over; it wants a reply by a time of its own. */
    OFFICE,
    /** Whoever scanned the code that hangs at a place, without signing in. */
    SPOT
}
