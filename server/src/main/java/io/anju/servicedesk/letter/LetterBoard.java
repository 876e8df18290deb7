package io.anju.servicedesk.letter;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.who.NameOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of the community in scope, as the desk sees them. */
@Component
@Transactional(readOnly = true)
public class LetterBoard {

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

    private static final String SELECT = """
            select l.id, l.ticket, t.number as ticket_number, l.office, l.number, l.registered_at, l.first_due, l.at_risk_from,
                   l.reply_due, l.extended_because, l.replied_at, l.reply, l.reply_dated, %s as replied_by_name
              from office_letter l join ticket t on t.community = l.community and t.id = l.ticket
             where l.community = :community
            """.formatted(NameOf.account("l", "replied_by"));

    private final JdbcClient sql;
    private final ReplyDocuments documents;

    LetterBoard(JdbcClient sql, ReplyDocuments documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /** Those that want a reply first, the soonest due on top; then the newest of those that have one. */
    public List<Letter> list() {
        return withDocuments(
                sql.sql(SELECT + " order by l.replied_at is not null, l.replied_at desc, l.reply_due limit :most")
                        .param("community", Scope.current().requiredCommunity())
                        .param("most", MOST)
                        .query((row, n) -> letter(row))
                        .list());
    }

    /** The letter that a ticket came by; none of most tickets. */
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

    public Letter find(UUID id) {
        return withDocuments(List.of(one(id))).getFirst();
    }

    private Letter one(UUID id) {
        return sql.sql(SELECT + " and l.id = :id")
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
}
