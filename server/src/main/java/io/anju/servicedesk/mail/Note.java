package io.anju.servicedesk.mail;

/** What was not as it should be about a mail. It is kept all the same, and whoever reads it is told. */
public enum Note {
    /** Only who wrote and about what was read. */
    TOO_LARGE,
    /** Some of it, or all, could not be read. */
    UNREADABLE,
    NO_TEXT,
    /** The words go on: the mailbox has them all. */
    CUT,
    /** Attachments that were not kept: of no kind that is, too large, broken or too many. */
    LEFT_OUT,
    /** Its letters are not those it says; some may be wrong. */
    BAD_CHARSET,
    /** There is no address one could answer to. */
    NO_SENDER,
    /** A machine or a list wrote it: nobody is answered. */
    AUTOMATIC
}
