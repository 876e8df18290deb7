package io.anju.servicedesk.counter;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.who.NameOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is at the counter now and who was there lately. */
@Component
@Transactional(readOnly = true)
public class VisitBoard {

    private static final Duration LATELY = Duration.ofDays(7);

    private static final int MOST = 100;

    /**
     * A visit.
     *
     * @param receiver the name of whoever received it
     * @param longFrom from when on it takes long
     * @param apologyOwed whether it took longer and nobody apologised yet
     * @param log what was done about trouble, in its order
     */
    public record Visit(
            UUID id,
            @Nullable String visitor,
            String purpose,
            @Nullable String receiver,
            Instant cameAt,
            Instant longFrom,
            boolean apologyOwed,
            @Nullable Instant apologisedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable UUID ticket,
            @Nullable String ticketNumber,
            @Nullable Instant troubleAt,
            @Nullable Instant troubleOverAt,
            List<Entry> log) {

        public Visit {
            log = List.copyOf(log);
        }
    }

    /** @param step {@code flagged}, {@code talked}, {@code led_aside}, {@code police} or {@code over} */
    public record Entry(
            String step, String words, Instant at, @Nullable String by) {}

    record Logged(UUID visit, Entry entry) {}

    private final JdbcClient sql;
    private final BusinessClock clock;

    VisitBoard(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that go on first, the longest on top; then those of the last seven days. At most 100. */
    public List<Visit> list() {
        var logs = logs();
        return sql
                .sql("""
                select v.*, %s as receiver_name, t.number
                  from counter_visit v left join ticket t on t.community = v.community and t.id = v.ticket
                 where v.community = :community and (v.ended_at is null or v.came_at > :since)
                 order by v.ended_at is not null, v.ended_at desc, v.came_at limit :most
                """.formatted(NameOf.account("v", "receiver")))
                .param("community", Scope.current().requiredCommunity())
                .param("since", since())
                .param("most", MOST)
                .query((row, n) -> visit(row))
                .list()
                .stream()
                .map(visit -> with(
                        visit,
                        logs.stream()
                                .filter(logged -> logged.visit().equals(visit.id()))
                                .map(Logged::entry)
                                .toList()))
                .toList();
    }

    private List<Logged> logs() {
        return sql.sql("""
                select v.visit, v.step, v.words, v.at, %s as name
                  from trouble_entry v join counter_visit c on c.community = v.community and c.id = v.visit
                 where v.community = :community and (c.ended_at is null or c.came_at > :since)
                 order by v.at, v.id
                """.formatted(NameOf.account("v", "by")))
                .param("community", Scope.current().requiredCommunity())
                .param("since", since())
                .query((row, n) -> new Logged(
                        row.getObject("visit", UUID.class),
                        new Entry(
                                row.getString("step").toLowerCase(Locale.ROOT),
                                row.getString("words"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("name"))))
                .list();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC);
    }

    private Visit visit(ResultSet row) throws SQLException {
        var longFrom = row.getObject("long_from", OffsetDateTime.class).toInstant();
        var apologised = instant(row, "apologised_at");
        var ended = instant(row, "ended_at");
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("visitor"),
                row.getString("purpose"),
                row.getString("receiver_name"),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                longFrom,
                ended == null && apologised == null && !clock.instant().isBefore(longFrom),
                apologised,
                ended,
                row.getString("outcome"),
                row.getObject("ticket", UUID.class),
                row.getString("number"),
                instant(row, "trouble_at"),
                instant(row, "trouble_over_at"),
                List.of());
    }

    private static Visit with(Visit visit, List<Entry> log) {
        return new Visit(
                visit.id(),
                visit.visitor(),
                visit.purpose(),
                visit.receiver(),
                visit.cameAt(),
                visit.longFrom(),
                visit.apologyOwed(),
                visit.apologisedAt(),
                visit.endedAt(),
                visit.outcome(),
                visit.ticket(),
                visit.ticketNumber(),
                visit.troubleAt(),
                visit.troubleOverAt(),
                log);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
