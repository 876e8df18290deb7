package io.anju.servicedesk.mail;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.mail.MailBoard.State;
import io.anju.servicedesk.mail.MailReplies.Said;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk makes of a mail, once: a ticket, a note on one that is there, or nothing, with a reason. */
@Service
@Transactional
public class MailRoom {

    static final String ACKNOWLEDGEMENT = "servicedesk.mail-acknowledged";

    private record Mail(
            UUID id,
            State state,
            boolean answerable,
            String words,
            @Nullable String sender,
            Instant arrivedAt) {}

    private record Numbered(String number, @Nullable UUID owner) {}

    private final Desk desk;
    private final MailFiles files;
    private final MailReplies replies;
    private final Facts facts;
    private final Staff staff;
    private final Messages messages;
    private final DueWork dueWork;
    private final JdbcClient sql;
    private final BusinessClock clock;

    MailRoom(
            Desk desk,
            MailFiles files,
            MailReplies replies,
            Facts facts,
            Staff staff,
            Messages messages,
            DueWork dueWork,
            JdbcClient sql,
            BusinessClock clock) {
        this.desk = desk;
        this.files = files;
        this.replies = replies;
        this.facts = facts;
        this.staff = staff;
        this.messages = messages;
        this.dueWork = dueWork;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Makes a ticket of it that came by e-mail when the mail arrived, and tells the writer its number and whose it is.
     *
     * @param wanted as somebody took it down; how it came is the mail's to say
     * @param employee who goes, where the desk chose
     * @throws MailRefused when something was made of it before
     */
    public TicketId report(UUID id, NewTicket wanted, @Nullable UUID employee) {
        var mail = toHandle(id);
        var said = wanted.intake();
        var intake = new Intake(Channel.EMAIL, said.party(), null, said.caller(), mail.sender(), null);
        var report = new NewTicket(
                wanted.space(),
                intake,
                wanted.category(),
                wanted.description(),
                wanted.photos(),
                wanted.appointment(),
                mail.arrivedAt(),
                null);
        var ticket = employee == null ? desk.report(report) : desk.reportAndAssign(report, employee);
        handled(id, State.TICKET, ticket.id(), null);
        if (mail.answerable()) {
            acknowledge(id, ticket);
        }
        return ticket;
    }

    /** It belongs to a ticket that is open: its words and photos join the timeline. */
    public void join(UUID id, UUID ticket) {
        var mail = toHandle(id);
        replies.join(id, ticket, new Said(mail.words(), files.photos(id), mail.arrivedAt()));
    }

    /** Nothing is to be made of it. It stays to be looked at. */
    public void putAside(UUID id, String reason) {
        toHandle(id);
        handled(id, State.ASIDE, null, reason);
    }

    /** It was put aside by mistake, and lies unread from now on. @throws MailRefused when it does not lie there */
    public void takeBack(UUID id) {
        if (locked(id).state() != State.ASIDE) {
            throw MailRefused.notAside();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.sql("""
                update desk_mail
                   set state = 'UNREAD', unread_since = :now, reason = null, handled_at = null, handled_by = null
                 where community = :community and id = :id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("community", community())
                .param("id", id)
                .update();
        MailAlerts.remind(dueWork, id, now);
    }

    private void acknowledge(UUID mail, TicketId ticket) {
        var numbered = sql.sql("select number, owner from ticket where community = :community and id = :id")
                .param("community", ticket.community())
                .param("id", ticket.id())
                .query(Numbered.class)
                .single();
        var owner = Optional.ofNullable(numbered.owner())
                .flatMap(staff::find)
                .map(Staff.Member::name)
                .orElse("");
        messages.tell(new NewMessage(
                owner.isEmpty() ? ACKNOWLEDGEMENT + "-by-desk" : ACKNOWLEDGEMENT,
                Recipient.writer(mail),
                owner.isEmpty()
                        ? Map.of("number", numbered.number())
                        : Map.of("number", numbered.number(), "owner", owner),
                Urgency.ANSWER,
                new NewMessage.About(ticket.id(), MailWriters.LINK),
                ACKNOWLEDGEMENT + "/" + mail));
        facts.record(NewFact.of(MailFacts.ACKNOWLEDGED, ticket.id(), null, clock.instant(), Source.SYSTEM));
    }

    private void handled(UUID id, State state, @Nullable UUID ticket, @Nullable String reason) {
        sql.sql("""
                update desk_mail
                   set state = :state, ticket = :ticket::uuid, reason = :reason, handled_at = :now, handled_by = :me
                 where community = :community and id = :id
                """)
                .param("state", state.name())
                .param("ticket", ticket)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", Scope.current().actor().required())
                .param("community", community())
                .param("id", id)
                .update();
    }

    private Mail toHandle(UUID id) {
        var mail = locked(id);
        if (mail.state() != State.UNREAD) {
            throw MailRefused.handledAlready();
        }
        return mail;
    }

    private Mail locked(UUID id) {
        return sql.sql("""
                select state, answerable, words, sender_masked, arrived_at from desk_mail
                 where community = :community and id = :id for update
                """)
                .param("community", community())
                .param("id", id)
                .query((row, n) -> new Mail(
                        id,
                        State.valueOf(row.getString("state")),
                        row.getBoolean("answerable"),
                        row.getString("words"),
                        row.getString("sender_masked"),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-mail"));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
