package io.anju.servicedesk.quote;

import io.anju.kernel.Scope;
import io.anju.servicedesk.quote.Quote.Line;
import io.anju.servicedesk.quote.Quote.State;
import io.anju.servicedesk.quote.Quote.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of quotes. Lines and sums are written once; what became of it follows. */
@Component
class QuoteShelf {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select id, ticket, round, offered_at, explanation, lines, amount_fen, list_amount_fen, off_list, state, decided_at,
                   way, said, signature, begun_at, finished_at
              from quote where community = :community
            """;

    private final JdbcClient sql;

    QuoteShelf(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Quote quote, UUID by) {
        sql.sql("""
                insert into quote (community, id, ticket, round, offered_at, offered_by, explanation, lines, amount_fen,
                                   list_amount_fen, off_list, state, decided_at, decided_by, way, said, signature)
                values (:community, :id, :ticket, :round, :offeredAt, :by, :explanation, :lines::jsonb, :amount, :listAmount,
                        :offList, :state, :decidedAt, :decidedBy::uuid, :way, :said, :signature)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", quote.id())
                .param("ticket", quote.ticket())
                .param("round", quote.round())
                .param("offeredAt", utc(quote.offeredAt()))
                .param("by", by)
                .param("explanation", quote.explanation())
                .param("lines", JSON.writeValueAsString(quote.lines()))
                .param("amount", quote.amountFen())
                .param("listAmount", quote.listAmountFen())
                .param("offList", quote.offList())
                .param("state", quote.state().name())
                .param("decidedAt", quote.decidedAt() == null ? null : utc(quote.decidedAt()))
                .param("decidedBy", quote.decidedAt() == null ? null : by)
                .param("way", quote.way() == null ? null : quote.way().name())
                .param("said", quote.said())
                .param("signature", quote.signature())
                .update();
    }

    void replaceOpen(UUID ticket) {
        sql.sql(
                        "update quote set state = 'REPLACED' where community = :community and ticket = :ticket and state = 'OFFERED'")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .update();
    }

    void decide(Quote quote, State state, UUID by, @Nullable String said, Instant at) {
        sql.sql("""
                update quote set state = :state, decided_at = :at, decided_by = :by, way = 'PHONE', said = :said
                 where community = :community and id = :id
                """)
                .param("state", state.name())
                .param("at", utc(at))
                .param("by", by)
                .param("said", said)
                .param("community", Scope.current().requiredCommunity())
                .param("id", quote.id())
                .update();
    }

    /** Once; what is said again changes nothing. */
    void begin(Quote quote, Instant at) {
        sql.sql("update quote set begun_at = :at where community = :community and id = :id and begun_at is null")
                .param("at", utc(at))
                .param("community", Scope.current().requiredCommunity())
                .param("id", quote.id())
                .update();
    }

    void finish(Quote quote, Instant at) {
        sql.sql("update quote set finished_at = :at where community = :community and id = :id")
                .param("at", utc(at))
                .param("community", Scope.current().requiredCommunity())
                .param("id", quote.id())
                .update();
    }

    /** One that is there. */
    Quote lock(UUID id) {
        return sql.sql(SELECT + " and id = :id for update")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> quote(row))
                .single();
    }

    /** The newest of the round that was not replaced. */
    Optional<Quote> last(UUID ticket, int round) {
        return of(List.of(ticket)).stream()
                .filter(quote -> quote.round() == round && quote.state() != State.REPLACED)
                .findFirst();
    }

    /** The newest first. */
    List<Quote> of(Collection<UUID> tickets) {
        return sql.sql(SELECT + " and ticket = any(:tickets::uuid[]) order by offered_at desc, id desc")
                .param("community", Scope.current().requiredCommunity())
                .param("tickets", tickets.toArray(UUID[]::new))
                .query((row, n) -> quote(row))
                .list();
    }

    private static Quote quote(ResultSet row) throws SQLException {
        var way = row.getString("way");
        return new Quote(
                row.getObject("id", UUID.class),
                row.getObject("ticket", UUID.class),
                row.getInt("round"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getString("explanation"),
                Arrays.asList(JSON.readValue(row.getString("lines"), Line[].class)),
                row.getLong("amount_fen"),
                row.getLong("list_amount_fen"),
                row.getBoolean("off_list"),
                State.valueOf(row.getString("state")),
                instant(row, "decided_at"),
                way == null ? null : Way.valueOf(way),
                row.getString("said"),
                row.getString("signature"),
                instant(row, "begun_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
