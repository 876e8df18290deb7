package io.anju.servicedesk.mail;

import io.anju.kernel.Refusal;

/** What cannot be done with a mail any more. */
final class MailRefused extends Refusal {

    private MailRefused(String code) {
        super(code);
    }

    static MailRefused handledAlready() {
        return new MailRefused("servicedesk.mail-handled-already");
    }

    static MailRefused notAside() {
        return new MailRefused("servicedesk.mail-not-aside");
    }

    static MailRefused ticketIsClosed() {
        return new MailRefused("servicedesk.mail-ticket-closed");
    }
}
