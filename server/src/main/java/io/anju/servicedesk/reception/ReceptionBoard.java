package io.anju.servicedesk.reception;

import static io.anju.servicedesk.reception.ReceptionDays.utc;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reception days of the community in scope, as the desk and as residents see them. */
@Component
@Transactional(readOnly = true)
public class ReceptionBoard {

    private static final int MOST = 50;

    /** A day with who comes and what was asked. */
    public record Day(
            UUID id,
            Host host,
            Instant startsAt,
            Instant endsAt,
            String place,
            @Nullable Instant closedAt,
            List<Booking> bookings,
            List<Question> questions) {

        public Day {
            bookings = List.copyOf(bookings);
            questions = List.copyOf(questions);
        }
    }

    public record Booking(UUID space, String spaceLabel, String subject, Instant bookedAt) {}

    /**
     * A question of the day.
     *
     * @param ticket that follows it up, instead of an answer there and then
     * @param ticketState as of now; null without a ticket
     */
    public record Question(
            UUID id,
            UUID space,
            String spaceLabel,
            String askedBy,
            String question,
            @Nullable String answer,
            @Nullable UUID ticket,
            @Nullable String ticketNumber,
            @Nullable String ticketState) {}

    /** A day to come, as the phone shows it. */
    public record Announced(UUID id, Host host, Instant startsAt, Instant endsAt, String place, boolean booked) {}

    private final JdbcClient sql;
    private final BusinessClock clock;

    ReceptionBoard(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At most 50, the latest first. */
    public List<Day> days() {
        return whole(sql.sql("select * from reception_day where community = :community order by starts_at desc limit "
                        + MOST)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> day(row))
                .list());
    }

    public Day day(UUID id) {
        var found = sql.sql("select * from reception_day where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> day(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-reception"));
        return whole(List.of(found)).getFirst();
    }

    /** The day that a question was asked on. */
    public Day dayOf(UUID question) {
        return day(sql.sql("select day from reception_question where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", question)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-question")));
    }

    /** What is not over yet, the next first, with whether the account has booked. */
    public List<Announced> toCome(UUID account) {
        return sql.sql("""
                select d.id, d.host, d.starts_at, d.ends_at, d.place,
                       exists (select from reception_booking b
                                where b.community = d.community and b.day = d.id and b.account = :account) as booked
                  from reception_day d
                 where d.community = :community and d.ends_at > :now and d.closed_at is null
                 order by d.starts_at limit 50
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Announced(
                        row.getObject("id", UUID.class),
                        Host.valueOf(row.getString("host")),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("place"),
                        row.getBoolean("booked")))
                .list();
    }

    private List<Day> whole(List<Day> days) {
        var named = days.stream().map(day -> day.id().toString()).collect(Collectors.joining(","));
        var bookings = bookings(named);
        var questions = questions(named);
        return days.stream()
                .map(day -> new Day(
                        day.id(),
                        day.host(),
                        day.startsAt(),
                        day.endsAt(),
                        day.place(),
                        day.closedAt(),
                        bookings.getOrDefault(day.id(), List.of()),
                        questions.getOrDefault(day.id(), List.of())))
                .toList();
    }

    /** Something of a day. */
    private record Of<T>(UUID day, T what) {}

    private static <T> Map<UUID, List<T>> byDay(List<Of<T>> all) {
        return all.stream().collect(Collectors.groupingBy(Of::day, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private Map<UUID, List<Booking>> bookings(String days) {
        return byDay(sql.sql("""
                select b.day, b.space, s.spoken_label, b.subject, b.booked_at
                  from reception_booking b join community_place_v1 s on s.community = b.community and s.id = b.space
                 where b.community = :community and b.day = any (string_to_array(:days, ',')::uuid[])
                 order by b.booked_at
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("days", days)
                .query((row, n) -> new Of<>(
                        row.getObject("day", UUID.class),
                        new Booking(
                                row.getObject("space", UUID.class),
                                row.getString("spoken_label"),
                                row.getString("subject"),
                                instant(row, "booked_at"))))
                .list());
    }

    private Map<UUID, List<Question>> questions(String days) {
        return byDay(sql.sql("""
                select q.day, q.id, q.space, s.spoken_label, q.asked_by, q.question, q.answer, q.ticket, t.number,
                       lower(t.state) as state
                  from reception_question q
                  join community_place_v1 s on s.community = q.community and s.id = q.space
                  left join ticket t on t.community = q.community and t.id = q.ticket
                 where q.community = :community and q.day = any (string_to_array(:days, ',')::uuid[])
                 order by q.registered_at
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("days", days)
                .query((row, n) -> new Of<>(
                        row.getObject("day", UUID.class),
                        new Question(
                                row.getObject("id", UUID.class),
                                row.getObject("space", UUID.class),
                                row.getString("spoken_label"),
                                row.getString("asked_by"),
                                row.getString("question"),
                                row.getString("answer"),
                                row.getObject("ticket", UUID.class),
                                row.getString("number"),
                                row.getString("state"))))
                .list());
    }

    private static Day day(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Day(
                row.getObject("id", UUID.class),
                Host.valueOf(row.getString("host")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("place"),
                closed == null ? null : closed.toInstant(),
                List.of(),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
