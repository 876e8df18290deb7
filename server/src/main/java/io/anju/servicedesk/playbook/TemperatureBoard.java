package io.anju.servicedesk.playbook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.RoomMeasure;
import io.anju.servicedesk.who.NameOf;
import io.anju.workforce.Staff;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of rooms that were too cold or too warm. */
@Component
@Transactional(readOnly = true)
public class TemperatureBoard {

    private static final int MOST = 200;

    private static final int READINGS = 50;

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
     * @param readings the last 50 of them, oldest first
     * @param settledCelsius the reading it was settled by
     */
    public record Issue(
            UUID id,
            UUID space,
            String label,
            boolean tooCold,
            Instant openedAt,
            @Nullable RoomMeasure measure,
            @Nullable String measureWords,
            @Nullable Instant agreedAt,
            @Nullable BigDecimal settledCelsius,
            @Nullable String result,
            @Nullable Instant closedAt,
            List<Taken> readings) {

        public Issue {
            readings = List.copyOf(readings);
        }

        private Issue with(List<Taken> taken) {
            return new Issue(
                    id,
                    space,
                    label,
                    tooCold,
                    openedAt,
                    measure,
                    measureWords,
                    agreedAt,
                    settledCelsius,
                    result,
                    closedAt,
                    taken);
        }
    }

    /**
     * The room of a ticket.
     *
     * @param range what is right there
     * @param issue that is open there; null where there is none
     */
    public record Room(
            UUID space,
            String label,
            TemperatureRange.Range range,
            @Nullable Issue issue) {}

    record Read(UUID issue, Taken taken) {}

    private final JdbcClient sql;
    private final TemperatureRange range;
    private final Staff staff;

    TemperatureBoard(JdbcClient sql, TemperatureRange range, Staff staff) {
        this.sql = sql;
        this.range = range;
        this.staff = staff;
    }

    /**
     * The room of a ticket, whatever it is about.
     *
     * @throws NotFound unless the caller is who is sent to it
     */
    public Room roomInTheField(UUID ticket) {
        return staff.ofAccount(Scope.current().actor().required())
                .flatMap(member -> roomOf(ticket, member.employee()))
                .orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
    }

    private Optional<Room> roomOf(UUID ticket, UUID assignee) {
        return sql.sql("""
                select p.id, p.spoken_label from ticket t
                  join community_place_v1 p on p.community = t.community and p.id = t.space
                 where t.community = :community and t.id = :ticket and t.assignee = :assignee
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .param("assignee", assignee)
                .query((row, n) -> room(row.getObject("id", UUID.class), row.getString("spoken_label")))
                .optional();
    }

    private Room room(UUID space, String label) {
        var open = withReadings(sql.sql(ISSUES + " and i.space = :space and i.closed_at is null")
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .query((row, n) -> issue(row))
                .list());
        return new Room(space, label, range.here(), open.stream().findFirst().orElse(null));
    }

    /** At most 200: those that are open, the oldest first, then the newest of the others. */
    public List<Issue> issues() {
        return withReadings(sql.sql(ISSUES + """
                 order by i.closed_at is not null, case when i.closed_at is null then i.opened_at end, i.closed_at desc
                 limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("most", MOST)
                .query((row, n) -> issue(row))
                .list());
    }

    public Issue issue(UUID id) {
        return withReadings(sql.sql(ISSUES + " and i.id = :id")
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", id)
                        .query((row, n) -> issue(row))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-temperature-issue"));
    }

    private static Issue issue(ResultSet row) throws SQLException {
        var measure = row.getString("measure");
        return new Issue(
                row.getObject("id", UUID.class),
                row.getObject("space", UUID.class),
                row.getString("spoken_label"),
                row.getBoolean("too_cold"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                measure == null ? null : RoomMeasure.valueOf(measure),
                row.getString("measure_words"),
                LeakTickets.instant(row.getObject("agreed_at", OffsetDateTime.class)),
                row.getBigDecimal("settled_celsius"),
                row.getString("result"),
                LeakTickets.instant(row.getObject("closed_at", OffsetDateTime.class)),
                List.of());
    }

    private List<Issue> withReadings(List<Issue> issues) {
        var taken = readings(issues.stream().map(Issue::id)).stream()
                .collect(groupingBy(Read::issue, mapping(Read::taken, toList())));
        return issues.stream()
                .map(issue -> issue.with(taken.getOrDefault(issue.id(), List.of())))
                .toList();
    }

    private List<Read> readings(Stream<UUID> issues) {
        return sql.sql("""
                select r.issue, r.celsius, r.taken_at, %s as name, r.note
                  from (select t.*, row_number() over (partition by t.issue order by t.taken_at desc, t.id desc) as back
                          from temperature_reading t
                         where t.community = :community and t.issue = any (:issues::text[]::uuid[])) r
                 where r.back <= :readings order by r.taken_at, r.id
                """.formatted(NameOf.account("r", "taken_by")))
                .param("community", Scope.current().requiredCommunity())
                .param("issues", issues.map(UUID::toString).toArray(String[]::new))
                .param("readings", READINGS)
                .query((row, n) -> new Read(
                        row.getObject("issue", UUID.class),
                        new Taken(
                                row.getBigDecimal("celsius"),
                                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                                row.getString("name"),
                                row.getString("note"))))
                .list();
    }
}
