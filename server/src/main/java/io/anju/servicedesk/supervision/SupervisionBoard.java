package io.anju.servicedesk.supervision;

import static java.util.Objects.requireNonNull;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.supervision.Supervision.Kind;
import io.anju.servicedesk.supervision.Supervision.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is supervised: in the community in scope, and in all communities of a company. */
@Component
public class SupervisionBoard {

    private static final int MOST = 200;

    private static final String SELECT = """
            select v.id, v.ticket, t.number as ticket_number, v.subject, v.issued_by, v.issued_at, v.at_risk_from, v.due_at,
                   v.result_at, v.closed_at
              from supervision v left join ticket t on t.community = v.community and t.id = v.ticket
             where v.community = :community
            """;

    /** One of a company's that is open. */
    public record Open(
            UUID community,
            String communityName,
            UUID id,
            String subject,
            Instant issuedAt,
            Instant atRiskFrom,
            Instant dueAt,
            @Nullable Instant resultAt) {}

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SupervisionBoard(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** What is open first, the soonest due on top; then what was closed last. At most 200, of one ticket where it is named. */
    @Transactional(readOnly = true)
    public List<Supervision> list(@Nullable UUID ticket) {
        return sql.sql(SELECT + (ticket == null ? "" : " and v.ticket = :ticket ")
                        + " order by v.closed_at is not null, v.closed_at desc, v.due_at, v.id limit :most")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .param("most", MOST)
                .query((row, n) -> supervision(row))
                .list();
    }

    /** @throws NotFound when there is none of that id here */
    @Transactional(readOnly = true)
    public Supervision find(UUID id) {
        return one(id, "").saying(words(id));
    }

    /** Its row stays locked until the end of the transaction. */
    Supervision toChange(UUID id) {
        return one(id, " for update of v");
    }

    private Supervision one(UUID id, String locking) {
        return sql.sql(SELECT + " and v.id = :id" + locking)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> supervision(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-supervision"));
    }

    private List<Word> words(UUID id) {
        return sql.sql("""
                select kind, words, said_by, said_at from supervision_word
                 where community = :community and supervision = :id order by said_at, id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> new Word(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("said_by", UUID.class),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What the company has open anywhere, the soonest due on top, at most 200; under the role of headquarters. */
    public List<Open> ofCompany(UUID company) {
        return Scope.ofCompany(company, Scope.current().actor())
                .get(() -> requireNonNull(transaction.execute(status -> open(company))));
    }

    private List<Open> open(UUID company) {
        return sql.sql("""
                select v.community, c.name, v.id, v.subject, v.issued_at, v.at_risk_from, v.due_at, v.result_at
                  from supervision v join identity_community_v1 c on c.id = v.community
                 where v.company = :company and v.closed_at is null
                 order by v.due_at, v.id limit :most
                """)
                .param("company", company)
                .param("most", MOST)
                .query((row, n) -> new Open(
                        row.getObject("community", UUID.class),
                        row.getString("name"),
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        required(row, "issued_at"),
                        required(row, "at_risk_from"),
                        required(row, "due_at"),
                        optional(row, "result_at")))
                .list();
    }

    private static Supervision supervision(ResultSet row) throws SQLException {
        return new Supervision(
                row.getObject("id", UUID.class),
                row.getObject("ticket", UUID.class),
                row.getString("ticket_number"),
                row.getString("subject"),
                row.getObject("issued_by", UUID.class),
                required(row, "issued_at"),
                required(row, "at_risk_from"),
                required(row, "due_at"),
                optional(row, "result_at"),
                optional(row, "closed_at"),
                List.of());
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
