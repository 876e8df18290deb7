package io.anju.servicedesk.mail;

/** Why a mailbox was not read to its end the last time. */
enum MailboxProblem {
    /** The installation names its server no longer. */
    UNNAMED,
    /** The server does not take login and password. */
    REFUSED,
    /** The server does not answer, or not as one that can be trusted. */
    UNREACHABLE,
    /** Ours: the password that is kept cannot be opened, or a mail could not be kept. */
    ERROR
}
