package io.anju.servicedesk.mail;

import io.anju.community.Correspondents;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.mail.Imap.Arrived;
import io.anju.servicedesk.mail.MailReplies.Said;
import io.anju.servicedesk.mail.MailboxReading.Box;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays what was read on the desk: once, whatever happens meanwhile, together with how far the mailbox has been read. */
@Component
class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    /** How a mail is kept, with the ticket that its subject names. */
    private record Kept(UUID id, Set<Note> notes, @Nullable UUID refersTo, Instant at) {}

    private final MailboxReading mailboxes;
    private final MailSeal seal;
    private final MailReplies replies;
    private final Correspondents correspondents;
    private final MailFiles files;
    private final DueWork dueWork;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;
    private final Clock systemClock;

    MailIntake(
            MailboxReading mailboxes,
            MailSeal seal,
            MailReplies replies,
            Correspondents correspondents,
            MailFiles files,
            DueWork dueWork,
            JdbcClient sql,
            TransactionTemplate transaction,
            BusinessClock clock,
            Clock systemClock) {
        this.mailboxes = mailboxes;
        this.seal = seal;
        this.replies = replies;
        this.correspondents = correspondents;
        this.files = files;
        this.dueWork = dueWork;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** In the community's scope, and in a transaction of its own. What the database will not hold is kept without its words. */
    void take(Box box, Arrived arrived) {
        try {
            takeIn(box, arrived);
        } catch (NonTransientDataAccessException e) {
            LOG.warn("A mail of {} is kept without its words", box.community(), e);
            takeIn(box, new Arrived(arrived.at(), arrived.received(), ReadMail.unreadable()));
        }
    }

    private void takeIn(Box box, Arrived arrived) {
        var mail = arrived.mail();
        var id = Ids.next();
        var notes = EnumSet.noneOf(Note.class);
        notes.addAll(mail.notes());
        var stored = files.store(id, mail.attached(), notes);
        transaction.executeWithoutResult(status -> {
            var at = arrivedAt(arrived.received());
            var named = replies.ticketIn(mail.subject());
            if (keep(box, arrived, new Kept(id, notes, named.orElse(null), at))) {
                files.keep(id, stored);
                var said = new Said(mail.words(), stored.photos(), at);
                boolean joined = mail.isAnswerable()
                        && named.map(ticket -> replies.joinWhereKnown(id, ticket, said))
                                .orElse(false);
                if (!joined) {
                    MailAlerts.remind(dueWork, id, at);
                }
            }
            mailboxes.readUpTo(box, arrived.at());
        });
    }

    /** By the business clock, as long ago as the mail server says; never ahead. */
    private Instant arrivedAt(Instant received) {
        var ago = Duration.between(received, systemClock.instant());
        return clock.instant().minus(ago.isNegative() ? Duration.ZERO : ago).truncatedTo(ChronoUnit.MICROS);
    }

    private boolean keep(Box box, Arrived arrived, Kept as) {
        var mail = arrived.mail();
        var sender = mail.sender();
        var address = sender == null ? null : sender.address();
        return sql.sql("""
                insert into desk_mail
                       (community, id, mailbox, mark, uid_validity, uid, sender_name, sender_masked, sender_hash, sender_cipher, party,
                        subject, words, notes, answerable, refers_to, arrived_at, unread_since,
                        taken_in_at, state)
                values (:community, :id, :mailbox, :mark, :validity, :uid, :name, :masked, :hash::bytea, :cipher::bytea, :party::uuid,
                        :subject, :words, :notes::text[], :answerable, :refers::uuid, :at, :at, :now, 'UNREAD')
                on conflict (community, mark) do nothing
                """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", as.id())
                        .param("mailbox", box.id())
                        .param("mark", MailSeal.mark(mail, box.id(), arrived.at()))
                        .param("validity", arrived.at().validity())
                        .param("uid", arrived.at().uid())
                        .param("name", sender == null ? null : sender.name())
                        .param("masked", address == null ? null : MailSeal.masked(address))
                        .param("hash", address == null ? null : seal.hash(address))
                        .param("cipher", address == null ? null : seal.seal(as.id(), address))
                        .param("party", address == null ? null : party(address))
                        .param("subject", mail.subject())
                        .param("words", mail.words())
                        .param("notes", as.notes().stream().map(Note::name).toArray(String[]::new))
                        .param("answerable", mail.isAnswerable() && address != null && !mailboxes.isOurs(address))
                        .param("refers", as.refersTo())
                        .param("at", as.at().atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Where several go by the address, nobody can say who it is. */
    private @Nullable UUID party(String address) {
        var known = correspondents.withEmail(address);
        return known.size() == 1 ? known.getFirst() : null;
    }
}
