package io.anju.servicedesk.mail;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.servicedesk.mail.MailboxReading.Box;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads all mailboxes, one after the other, on one node at a time. Each mail is kept together with its place in the mailbox, so that a
 * node that dies goes on behind the last one; what is read again all the same is known by its mark.
 */
@Component
class MailJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final MailboxReading mailboxes;
    private final Imap imap;
    private final MailIntake intake;
    private final MailboxProperties properties;

    MailJob(MailboxReading mailboxes, Imap imap, MailIntake intake, MailboxProperties properties) {
        this.mailboxes = mailboxes;
        this.imap = imap;
        this.intake = intake;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "servicedesk.read-mail";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** Mail servers take their time. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        mailboxes
                .active()
                .forEach(box -> Scope.of(box.community(), Actor.NOBODY).run(() -> read(box)));
    }

    /** What goes wrong with one mailbox holds no other up; people see it beside the setting. */
    private void read(Box box) {
        if (!properties.hosts().contains(box.login().host())) {
            mailboxes.tried(box, MailboxProblem.UNNAMED);
            return;
        }
        try {
            imap.read(mailboxes.opened(box), box.read(), box.connectedAt(), arrived -> intake.take(box, arrived));
            mailboxes.tried(box, null);
        } catch (AuthenticationFailedException e) {
            mailboxes.tried(box, MailboxProblem.REFUSED);
        } catch (MessagingException e) {
            LOG.info(
                    "A mailbox of {} could not be read: {}",
                    box.community(),
                    e.getClass().getSimpleName());
            mailboxes.tried(box, MailboxProblem.UNREACHABLE);
        } catch (RuntimeException e) {
            LOG.error("A mailbox of {} could not be read to its end", box.community(), e);
            mailboxes.tried(box, MailboxProblem.ERROR);
        }
    }
}
