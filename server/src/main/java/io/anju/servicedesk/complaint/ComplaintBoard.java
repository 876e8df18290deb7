package io.anju.servicedesk.complaint;

import static io.anju.servicedesk.complaint.Complaints.utc;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complaints of the community in scope, the weekly meetings about them and the warnings. */
@Component
@Transactional(readOnly = true)
public class ComplaintBoard {

    private static final int MOST = 200;
    private static final int MEETINGS = 12;

    private static final String COMPLAINTS = """
            select t.id, t.number, t.space, s.spoken_label, t.description, lower(t.state) as state, c.building,
                   c.registered_at, c.due_at, c.cause, c.department, c.measure, c.conflict_at, c.settled, c.settled_because,
                   c.due_at < :now and t.state not in ('FINISHED', 'CLOSED') as overdue
              from complaint c
              join ticket t on t.community = c.community and t.id = c.ticket
              join community_place_v1 s on s.community = t.community and s.id = t.space
            """;

    /**
     * A complaint.
     *
     * @param dueAt by when something has to be done about it
     * @param overdue whether that is over and it is not finished
     * @param settled how the conflict ended; null without one, or while it is open
     */
    public record Line(
            UUID ticket,
            String number,
            UUID space,
            String spaceLabel,
            String building,
            String description,
            String state,
            Instant registeredAt,
            Instant dueAt,
            boolean overdue,
            @Nullable Cause cause,
            @Nullable String department,
            @Nullable String measure,
            boolean conflict,
            @Nullable Settlement settled,
            @Nullable String settledBecause) {}

    /** A week's meeting; {@code closedAt} once every complaint of it has its cause and measure. */
    public record Meeting(
            UUID id,
            LocalDate week,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String minutes,
            List<Line> items) {

        public Meeting {
            items = List.copyOf(items);
        }

        Meeting with(List<Line> complaints) {
            return new Meeting(id, week, openedAt, closedAt, minutes, complaints);
        }
    }

    /** A warning; {@code action} once something was done. */
    public record Warning(
            UUID id,
            String building,
            String category,
            int complaints,
            int days,
            Instant raisedAt,
            Instant dueAt,
            @Nullable UUID owner,
            @Nullable String action,
            @Nullable Instant actedAt) {}

    private final JdbcClient sql;
    private final BusinessClock clock;

    ComplaintBoard(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At most 200: the newest, or those that are overdue, the oldest first. */
    public List<Line> complaints(boolean overdue) {
        var which = overdue
                ? " and c.due_at < :now and t.state not in ('FINISHED', 'CLOSED') order by c.due_at, c.ticket"
                : " order by c.registered_at desc, c.ticket";
        return sql.sql(COMPLAINTS + " where c.community = :community" + which + " limit " + MOST)
                .param("community", Scope.current().requiredCommunity())
                .param("now", utc(clock.instant()))
                .query((row, n) -> line(row))
                .list();
    }

    public Line complaint(UUID ticket) {
        return sql.sql(COMPLAINTS + " where c.community = :community and c.ticket = :ticket")
                .param("community", Scope.current().requiredCommunity())
                .param("now", utc(clock.instant()))
                .param("ticket", ticket)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-complaint"));
    }

    /** The last twelve, newest first. */
    public List<Meeting> meetings() {
        return withItems(
                sql.sql("select * from complaint_meeting where community = :community order by week desc limit "
                                + MEETINGS)
                        .param("community", Scope.current().requiredCommunity())
                        .query((row, n) -> meeting(row))
                        .list());
    }

    public Meeting meeting(UUID id) {
        var found = sql.sql("select * from complaint_meeting where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> meeting(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-meeting"));
        return withItems(List.of(found)).getFirst();
    }

    private record Item(UUID meeting, Line line) {}

    private List<Meeting> withItems(List<Meeting> meetings) {
        var items = sql
                .sql(COMPLAINTS.replace("select ", "select i.meeting, ") + """
                  join complaint_meeting_item i on i.community = c.community and i.ticket = c.ticket
                 where c.community = :community and i.meeting = any (string_to_array(:meetings, ',')::uuid[])
                 order by c.due_at, c.ticket
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("now", utc(clock.instant()))
                .param(
                        "meetings",
                        meetings.stream().map(one -> one.id().toString()).collect(Collectors.joining(",")))
                .query((row, n) -> new Item(row.getObject("meeting", UUID.class), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Item::meeting, Collectors.mapping(Item::line, Collectors.toList())));
        return meetings.stream()
                .map(one -> one.with(items.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Those that run first, then the newest; at most 200. */
    public List<Warning> warnings() {
        return sql.sql("""
                select w.id, w.building,
                       (select t.category_name from complaint c join ticket t on t.community = c.community and t.id = c.ticket
                         where c.community = w.community and c.building = w.building and c.category = w.category
                         order by c.registered_at desc limit 1) as category,
                       w.complaints, w.days, w.raised_at, w.due_at, w.owner, w.action, w.acted_at
                  from complaint_warning w where w.community = :community
                 order by w.acted_at is not null, w.raised_at desc limit 200
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> warning(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("space", UUID.class),
                row.getString("spoken_label"),
                row.getString("building"),
                row.getString("description"),
                row.getString("state"),
                instant(row, "registered_at"),
                instant(row, "due_at"),
                row.getBoolean("overdue"),
                one(Cause.class, row.getString("cause")),
                row.getString("department"),
                row.getString("measure"),
                row.getObject("conflict_at") != null,
                one(Settlement.class, row.getString("settled")),
                row.getString("settled_because"));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("week", LocalDate.class),
                instant(row, "opened_at"),
                optional(row, "closed_at"),
                row.getString("minutes"),
                List.of());
    }

    private static Warning warning(ResultSet row) throws SQLException {
        return new Warning(
                row.getObject("id", UUID.class),
                row.getString("building"),
                row.getString("category"),
                row.getInt("complaints"),
                row.getInt("days"),
                instant(row, "raised_at"),
                instant(row, "due_at"),
                row.getObject("owner", UUID.class),
                row.getString("action"),
                optional(row, "acted_at"));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> of, @Nullable String name) {
        return name == null ? null : Enum.valueOf(of, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
