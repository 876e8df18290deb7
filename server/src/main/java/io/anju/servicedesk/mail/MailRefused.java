package io.anju.servicedesk.mail;

import io.anju.kernel.Refusal;

/** What cannot be done with a mail any more, or with a mailbox. */
final class MailRefused extends Refusal {

    private MailRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static MailRefused handledAlready() {
        return new MailRefused("servicedesk.mail-handled-already");
    }

    static MailRefused notAside() {
        return new MailRefused("servicedesk.mail-not-aside");
    }

    static MailRefused mailboxIsThere(String address) {
        return new MailRefused("servicedesk.mailbox-is-there", address);
    }

    static MailRefused tooManyMailboxes(int most) {
        return new MailRefused("servicedesk.too-many-mailboxes", most);
    }

    static MailRefused ticketIsClosed() {
        return new MailRefused("servicedesk.mail-ticket-closed");
    }
}
