package io.anju.servicedesk.letter;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.clock.Nearness;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import io.anju.servicedesk.who.NameOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters of offices: each is a ticket too, and is replied to by its own deadline, which only the office extends. */
@Service
@Transactional
public class OfficeLetters {

    private static final Duration FURTHEST = Duration.ofDays(180);

    private static final int MOST = 200;

    /**
     * A letter.
     *
     * @param firstDue by when the office wanted a reply at first
     * @param extendedBecause why it is later now
     * @param replyDated the day that the reply bears
     * @param repliedBy who sent it
     * @param documents what was sent, in its order
     */
    public record Letter(
            UUID id,
            UUID ticket,
            String ticketNumber,
            String office,
            String number,
            Instant registeredAt,
            Instant firstDue,
            Instant atRiskFrom,
            Instant replyDue,
            @Nullable String extendedBecause,
            @Nullable Instant repliedAt,
            @Nullable String reply,
            @Nullable LocalDate replyDated,
            @Nullable String repliedBy,
            List<Document> documents) {

        public Letter {
            documents = List.copyOf(documents);
        }

        private Letter with(List<Document> sent) {
            return new Letter(
                    id,
                    ticket,
                    ticketNumber,
                    office,
                    number,
                    registeredAt,
                    firstDue,
                    atRiskFrom,
                    replyDue,
                    extendedBecause,
                    repliedAt,
                    reply,
                    replyDated,
                    repliedBy,
                    sent);
        }
    }

    /** @param picture whether it is shown; else it is a PDF, which is taken away */
    public record Document(String sha256, boolean picture) {}

    /**
     * What the office gets.
     *
     * @param dated the day it bears; today where it is not told
     * @param documents SHA-256 of each picture or PDF that was sent, already stored
     */
    public record Reply(String words, @Nullable LocalDate dated, List<String> documents) {

        public Reply {
            documents = documents.stream().distinct().toList();
        }
    }

    private static final String SELECT = """
            select l.id, l.ticket, t.number as ticket_number, l.office, l.number, l.registered_at, l.first_due, l.at_risk_from,
                   l.reply_due, l.extended_because, l.replied_at, l.reply, l.reply_dated, %s as replied_by_name
              from office_letter l join ticket t on t.community = l.community and t.id = l.ticket
             where l.community = :community
            """.formatted(NameOf.account("l", "replied_by"));

    private final Desk desk;
    private final Facts facts;
    private final ReplyDocuments documents;
    private final DueWork dueWork;
    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    OfficeLetters(
            Desk desk,
            Facts facts,
            ReplyDocuments documents,
            DueWork dueWork,
            JdbcClient sql,
            BusinessClock clock,
            CommunityZone zones) {
        this.desk = desk;
        this.facts = facts;
        this.documents = documents;
        this.dueWork = dueWork;
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** Registers it and opens its ticket. Refused by the database when the office's number is registered already. */
    public UUID register(NewLetter letter) {
        var now = clock.instant();
        mustBeAhead(letter.replyDue(), now, "replyDue");
        var from = new Intake(Channel.OFFICE, null, null, letter.caller(), letter.number(), null);
        var ticket = desk.report(
                new NewTicket(letter.space(), from, letter.category(), letter.description(), letter.photos(), null));
        var id = Ids.next();
        sql.sql("""
                insert into office_letter (community, id, ticket, office, number, registered_at, first_due, at_risk_from, reply_due)
                values (:community, :id, :ticket, :office, :number, :now, :due, :risk, :due)
                """)
                .param("community", ticket.community())
                .param("id", id)
                .param("ticket", ticket.id())
                .param("office", letter.office())
                .param("number", letter.number())
                .param("now", utc(now))
                .param("risk", utc(Nearness.before(letter.replyDue(), now)))
                .param("due", utc(letter.replyDue()))
                .update();
        remind(id, now, letter.replyDue());
        return id;
    }

    /** The office gave more time. */
    public void extend(UUID id, Instant until, String reason) {
        var now = clock.instant();
        var letter = toChange(id);
        mustBeAhead(until, now, "until");
        if (!until.isAfter(letter.replyDue())) {
            throw new Unacceptable("servicedesk.reply-due-out-of-range", "until");
        }
        sql.sql("""
                update office_letter set reply_due = :until, at_risk_from = :risk, extended_because = :reason
                 where community = :community and id = :id
                """)
                .param("until", utc(until))
                .param("risk", utc(Nearness.before(until, now)))
                .param("reason", reason)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
        record(LetterFacts.EXTENDED, letter, Map.of("note", reason), List.of());
        remind(id, now, until);
    }

    /**
     * Its deadline is judged by when the reply is written down, whatever day it bears.
     *
     * @throws Unacceptable when it bears a day before the letter came or after today, or something sent is neither picture nor PDF
     */
    public void reply(UUID id, Reply reply) {
        var letter = toChange(id);
        var zone = zones.here();
        var today = zones.dayHere(clock.instant());
        var dated = Objects.requireNonNullElse(reply.dated(), today);
        if (dated.isAfter(today) || dated.isBefore(LocalDate.ofInstant(letter.registeredAt(), zone))) {
            throw new Unacceptable("servicedesk.reply-dated", "dated");
        }
        var pictures = documents.pictures(reply.documents());
        sql.sql("""
                update office_letter set replied_at = :now, replied_by = :me, reply = :words, reply_dated = :dated
                 where community = :community and id = :id
                """)
                .param("now", utc(clock.instant()))
                .param("me", Scope.current().actor().required())
                .param("words", reply.words())
                .param("dated", dated)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
        documents.keep(id, pictures);
        record(
                LetterFacts.REPLIED,
                letter,
                Map.of("note", reply.words(), "dated", dated.toString(), "documents", List.copyOf(pictures.keySet())),
                pictures.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Those that want a reply first, the soonest due on top; then the newest of those that have one. */
    @Transactional(readOnly = true)
    public List<Letter> list() {
        return withDocuments(
                sql.sql(SELECT + " order by l.replied_at is not null, l.replied_at desc, l.reply_due limit :most")
                        .param("community", Scope.current().requiredCommunity())
                        .param("most", MOST)
                        .query((row, n) -> letter(row))
                        .list());
    }

    /** The letter that a ticket came by; none of most tickets. */
    @Transactional(readOnly = true)
    public List<Letter> of(UUID ticket) {
        return withDocuments(sql.sql(SELECT + " and l.ticket = :ticket")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query((row, n) -> letter(row))
                .list());
    }

    private List<Letter> withDocuments(List<Letter> letters) {
        var sent = documents.of(letters.stream().map(Letter::id).toList());
        return letters.stream()
                .map(letter -> letter.with(sent.getOrDefault(letter.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Letter find(UUID id) {
        return withDocuments(List.of(one(id, ""))).getFirst();
    }

    private Letter toChange(UUID id) {
        var letter = one(id, " for update of l");
        if (letter.repliedAt() != null) {
            throw LetterRefused.repliedAlready();
        }
        return letter;
    }

    private Letter one(UUID id, String locking) {
        return sql.sql(SELECT + " and l.id = :id" + locking)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> letter(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-letter"));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        var replied = row.getObject("replied_at", OffsetDateTime.class);
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("ticket", UUID.class),
                row.getString("ticket_number"),
                row.getString("office"),
                row.getString("number"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_due", OffsetDateTime.class).toInstant(),
                row.getObject("at_risk_from", OffsetDateTime.class).toInstant(),
                row.getObject("reply_due", OffsetDateTime.class).toInstant(),
                row.getString("extended_because"),
                replied == null ? null : replied.toInstant(),
                row.getString("reply"),
                row.getObject("reply_dated", LocalDate.class),
                row.getString("replied_by_name"),
                List.of());
    }

    private static void mustBeAhead(Instant due, Instant now, String field) {
        if (!due.isAfter(now) || due.isAfter(now.plus(FURTHEST))) {
            throw new Unacceptable("servicedesk.reply-due-out-of-range", field);
        }
    }

    private void remind(UUID id, Instant now, Instant due) {
        var community = Scope.current().requiredCommunity();
        dueWork.at(Nearness.before(due, now), LetterAlerts.REMINDER, community, id);
        dueWork.at(due, LetterAlerts.ESCALATION, community, id);
    }

    private void record(String kind, Letter letter, Map<String, Object> said, List<String> pages) {
        facts.record(NewFact.of(kind, letter.ticket(), Scope.current().actor().account(), clock.instant(), Source.TYPED)
                .saying(null, said)
                .showing(pages));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
