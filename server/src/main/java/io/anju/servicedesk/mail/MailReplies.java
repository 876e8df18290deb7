package io.anju.servicedesk.mail;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Grants;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails that name a ticket in their subject. Numbers can be guessed: by itself only a mail joins whose writer is known to the ticket,
 * because they opened it by mail or because it is theirs; of the others the desk decides.
 */
@Component
class MailReplies {

    /** Who reads mails, and calls back. */
    static final String READS = "tickets.call-back";

    /** A note in a timeline. */
    private static final int LONGEST_NOTE = 2_000;

    /** What a mail says, and when it arrived. */
    record Said(String words, List<String> photos, Instant at) {

        Said {
            photos = List.copyOf(photos);
        }
    }

    private record About(
            String number, String state, @Nullable UUID owner) {

        boolean isOpen() {
            return !state.equals("CLOSED");
        }
    }

    private final JdbcClient sql;
    private final Registry registry;
    private final Facts facts;
    private final Staff staff;
    private final Grants grants;
    private final Messages messages;
    private final BusinessClock clock;

    MailReplies(
            JdbcClient sql,
            Registry registry,
            Facts facts,
            Staff staff,
            Grants grants,
            Messages messages,
            BusinessClock clock) {
        this.sql = sql;
        this.registry = registry;
        this.facts = facts;
        this.staff = staff;
        this.grants = grants;
        this.messages = messages;
        this.clock = clock;
    }

    /** The ticket of the community whose number stands in a subject, whoever wrote it. */
    Optional<UUID> ticketIn(String subject) {
        var community = Scope.current().requiredCommunity();
        var sign = registry.find(community).orElseThrow().shortCode();
        var number = Pattern.compile(Pattern.quote(sign.toUpperCase(Locale.ROOT)) + "-(\\d{6}-\\d{1,6})(?!\\d)")
                .matcher(subject.toUpperCase(Locale.ROOT));
        return number.find()
                ? sql.sql("select id from ticket where community = :community and number = :number")
                        .param("community", community)
                        .param("number", sign + "-" + number.group(1))
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .optional()
                : Optional.empty();
    }

    /** Whether it joined the ticket that its subject names: one that is open, and knows the writer. */
    boolean joinWhereKnown(UUID mail, UUID ticket, Said said) {
        var open = about(ticket).filter(About::isOpen);
        if (open.isEmpty() || !isKnown(mail, ticket)) {
            return false;
        }
        joined(mail, ticket, null);
        note(ticket, said, null);
        tell(mail, ticket, open.get());
        return true;
    }

    /**
     * The desk says that it belongs to a ticket.
     *
     * @throws MailRefused when that is closed: then it is a new matter
     */
    void join(UUID mail, UUID ticket, Said said) {
        var about = about(ticket).orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
        if (!about.isOpen()) {
            throw MailRefused.ticketIsClosed();
        }
        var me = Scope.current().actor().required();
        joined(mail, ticket, me);
        note(ticket, said, me);
    }

    private boolean isKnown(UUID mail, UUID ticket) {
        return sql.sql("""
                select exists (select from desk_mail m
                                where m.community = :community and m.id = :mail
                                  and (exists (select from desk_mail o
                                                where o.community = m.community and o.ticket = :ticket and o.sender_hash = m.sender_hash)
                                       or exists (select from ticket t
                                                   where t.community = m.community and t.id = :ticket and t.party = m.party)))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("mail", mail)
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
    }

    private Optional<About> about(UUID ticket) {
        return sql.sql("select number, state, owner from ticket where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", ticket)
                .query(About.class)
                .optional();
    }

    private void joined(UUID mail, UUID ticket, @Nullable UUID by) {
        sql.sql("""
                update desk_mail set state = 'JOINED', ticket = :ticket, handled_at = :now, handled_by = :by::uuid
                 where community = :community and id = :mail
                """)
                .param("ticket", ticket)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("community", Scope.current().requiredCommunity())
                .param("mail", mail)
                .update();
    }

    private void note(UUID ticket, Said said, @Nullable UUID by) {
        facts.record(NewFact.of(MailFacts.JOINED, ticket, by, said.at(), by == null ? Source.SYSTEM : Source.TYPED)
                .saying(null, Map.of("note", Wording.cut(said.words(), LONGEST_NOTE)))
                .showing(said.photos()));
    }

    /** Whoever owns the ticket; where nobody does, those who read mails. */
    private void tell(UUID mail, UUID ticket, About about) {
        var owner = Optional.ofNullable(about.owner())
                .flatMap(staff::find)
                .map(Staff.Member::account)
                .map(List::of)
                .orElseGet(() -> List.copyOf(grants.holders(Scope.current().requiredCommunity(), READS)));
        var link = "/console/c/" + Scope.current().requiredCommunity() + "/tickets/" + ticket;
        owner.forEach(account -> messages.tell(new NewMessage(
                "servicedesk.mail-joined",
                Recipient.staff(account),
                Map.of("number", about.number()),
                Urgency.NORMAL,
                new NewMessage.About(ticket, link),
                "servicedesk.mail-joined/" + mail)));
    }
}
