package io.anju.servicedesk.playbook;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.playbook.Temperatures.Measure;
import io.anju.workforce.Staff;
import java.math.BigDecimal;
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

/** The ledger of rooms that were too cold or too warm. */
@Component
@Transactional(readOnly = true)
public class TemperatureBoard {

    private static final int MOST = 200;

    private static final String ISSUES = """
            select i.*, p.spoken_label from temperature_issue i
              join community_place_v1 p on p.community = i.community and p.id = i.space
             where i.community = :community
            """;

    /** One reading, in °C. */
    public record Taken(
            BigDecimal celsius,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    /**
     * One room's issue.
     *
     * @param readings oldest first
     * @param settledCelsius the reading it was settled by
     */
    public record Issue(
            UUID id,
            UUID space,
            String label,
            boolean tooCold,
            Instant openedAt,
            @Nullable Measure measure,
            @Nullable String measureWords,
            @Nullable Instant agreedAt,
            @Nullable BigDecimal settledCelsius,
            @Nullable String result,
            @Nullable Instant closedAt,
            List<Taken> readings) {

        public Issue {
            readings = List.copyOf(readings);
        }
    }

    private final JdbcClient sql;
    private final Staff staff;

    TemperatureBoard(JdbcClient sql, Staff staff) {
        this.sql = sql;
        this.staff = staff;
    }

    /** At most 200: those that are open, the oldest first, then the newest of the others. */
    public List<Issue> issues() {
        return sql.sql(ISSUES + """
                 order by i.closed_at is not null, case when i.closed_at is null then i.opened_at end, i.closed_at desc
                 limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("most", MOST)
                .query((row, n) -> issue(row))
                .list();
    }

    public Issue issue(UUID id) {
        return sql.sql(ISSUES + " and i.id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> issue(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-temperature-issue"));
    }

    private Issue issue(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var measure = row.getString("measure");
        return new Issue(
                id,
                row.getObject("space", UUID.class),
                row.getString("spoken_label"),
                row.getBoolean("too_cold"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                measure == null ? null : Measure.valueOf(measure),
                row.getString("measure_words"),
                LeakTickets.instant(row.getObject("agreed_at", OffsetDateTime.class)),
                row.getBigDecimal("settled_celsius"),
                row.getString("result"),
                LeakTickets.instant(row.getObject("closed_at", OffsetDateTime.class)),
                readings(id));
    }

    private List<Taken> readings(UUID issue) {
        return sql.sql("""
                select celsius, taken_at, taken_by, note from temperature_reading
                 where community = :community and issue = :issue order by taken_at, id limit 50
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("issue", issue)
                .query((row, n) -> new Taken(
                        row.getBigDecimal("celsius"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        staff.nameOf(row.getObject("taken_by", UUID.class)).orElse(null),
                        row.getString("note")))
                .list();
    }
}
