package io.anju.servicedesk.figures;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tickets behind a figure: all its cases, those that count for it, or those that do not. */
@Component
@Transactional(readOnly = true)
public class FigureCases {

    /**
     * Which cases are wanted.
     *
     * @param hit only those that count for the figure, or only the others; null for both
     * @param way with {@code key}: of that category, post or person only
     */
    public record Wanted(
            String figure,
            YearMonth month,
            @Nullable Boolean hit,
            @Nullable Way way,
            @Nullable String key) {}

    /**
     * One case.
     *
     * @param at when it fell due, ended or was asked about: that day decides the month
     * @param person who did it
     */
    public record Case(
            UUID ticket,
            String number,
            String spaceLabel,
            String categoryName,
            String description,
            int round,
            Instant at,
            boolean hit,
            @Nullable String person) {}

    /** A page, the newest on top, and where the next one begins. */
    public record Page(List<Case> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    private record Cursor(Instant at, UUID ticket) {

        private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

        static Cursor parse(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return START;
            }
            try {
                var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int bar = plain.indexOf('|');
                return new Cursor(Instant.parse(plain.substring(0, bar)), UUID.fromString(plain.substring(bar + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
                throw new Unacceptable("servicedesk.bad-cursor", "after");
            }
        }

        static String after(Case last) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((last.at() + "|" + last.ticket()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final JdbcClient sql;
    private final Months months;

    FigureCases(JdbcClient sql, Months months) {
        this.sql = sql;
        this.months = months;
    }

    /** @throws NotFound when there is no such figure */
    public Page list(Wanted wanted, @Nullable String after, int limit) {
        var figure = Figure.of(wanted.figure()).orElseThrow(() -> new NotFound("servicedesk.no-such-figure"));
        var cursor = Cursor.parse(after);
        var rows = sql.sql("""
                select c.ticket, t.number, s.spoken_label, c.category_name, t.description, c.round, c.at, c.hit, p.name as person
                """ + FigureBoard.CASES + """
                  join ticket t on t.community = c.community and t.id = c.ticket
                  join community_place_v1 s on s.community = t.community and s.id = t.space
                """ + FigureBoard.OF_THE_MONTH + condition(wanted) + """
                   and c.figure = :figure and (c.at, c.ticket) < (:at, :id)
                 order by c.at desc, c.ticket desc limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", months.begins(wanted.month()))
                .param("until", months.begins(wanted.month().plusMonths(1)))
                .param("figure", figure.key())
                .param("hit", wanted.hit())
                .param("key", wanted.key())
                .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                .param("id", cursor.ticket())
                .param("limit", limit + 1)
                .query((row, n) -> one(row))
                .list();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        return new Page(page, rows.size() > limit ? Cursor.after(page.getLast()) : null);
    }

    private static String condition(Wanted wanted) {
        var way = wanted.way();
        return (wanted.hit() == null ? "" : " and c.hit = :hit ")
                + (way == null ? "" : " and " + way.key() + " = coalesce(:key, '') ");
    }

    private static Case one(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("ticket", UUID.class),
                row.getString("number"),
                row.getString("spoken_label"),
                row.getString("category_name"),
                row.getString("description"),
                row.getInt("round"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("hit"),
                row.getString("person"));
    }
}
