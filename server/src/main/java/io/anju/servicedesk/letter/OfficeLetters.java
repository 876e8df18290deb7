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

    private record Unreplied(UUID ticket, Instant registeredAt, Instant replyDue, boolean replied) {}

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

    /** Holds it until the transaction ends. */
    private Unreplied toChange(UUID id) {
        var letter = sql.sql("""
                select ticket, registered_at, reply_due, replied_at is not null as replied from office_letter
                 where community = :community and id = :id for update
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> new Unreplied(
                        row.getObject("ticket", UUID.class),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("reply_due", OffsetDateTime.class).toInstant(),
                        row.getBoolean("replied")))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-letter"));
        if (letter.replied()) {
            throw LetterRefused.repliedAlready();
        }
        return letter;
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

    private void record(String kind, Unreplied letter, Map<String, Object> said, List<String> pages) {
        facts.record(NewFact.of(kind, letter.ticket(), Scope.current().actor().account(), clock.instant(), Source.TYPED)
                .saying(null, said)
                .showing(pages));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
