package io.anju.servicedesk.reception;

import io.anju.community.Residents;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
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

/** The reception days of the community in scope, as the desk sees them. */
@Component
@Transactional(readOnly = true)
public class ReceptionBoard {

    private static final int MOST = 50;

    private static final String DAY = """
            select d.*, (select count(*) from reception_move m where m.community = d.community and m.day = d.id) as moves
              from reception_day d
            """;

    /**
     * A day with who comes and what was asked.
     *
     * @param calledOffBecause why it is not held
     * @param moves how often it was moved
     */
    public record Day(
            UUID id,
            Host host,
            Instant startsAt,
            Instant endsAt,
            String place,
            @Nullable Instant closedAt,
            @Nullable String calledOffBecause,
            long moves,
            List<Booking> bookings,
            List<Question> questions) {

        public Day {
            bookings = List.copyOf(bookings);
            questions = List.copyOf(questions);
        }
    }

    /** @param party who comes, as far as they still belong there */
    public record Booking(
            UUID space,
            String spaceLabel,
            @Nullable UUID party,
            @Nullable String name,
            String subject,
            Instant bookedAt) {}

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

    private final JdbcClient sql;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    ReceptionBoard(JdbcClient sql, Residents residents, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.residents = residents;
        this.zones = zones;
        this.clock = clock;
    }

    /** At most 50, the latest first. */
    public List<Day> days() {
        return whole(sql.sql(DAY + " where d.community = :community order by d.starts_at desc limit " + MOST)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> day(row))
                .list());
    }

    public Day day(UUID id) {
        var found = sql.sql(DAY + " where d.community = :community and d.id = :id")
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
                        day.calledOffBecause(),
                        day.moves(),
                        bookings.getOrDefault(day.id(), List.of()),
                        questions.getOrDefault(day.id(), List.of())))
                .toList();
    }

    private record Booked(UUID day, UUID space, String label, UUID account, String subject, Instant bookedAt) {

        Booking by(List<Residents.Resident> there) {
            var who = there.stream()
                    .filter(resident -> account.equals(resident.account()))
                    .findFirst();
            return new Booking(
                    space,
                    label,
                    who.map(Residents.Resident::party).orElse(null),
                    who.map(Residents.Resident::name).orElse(null),
                    subject,
                    bookedAt);
        }
    }

    /** Something of a day. */
    private record Of<T>(UUID day, T what) {}

    private static <T> Map<UUID, List<T>> byDay(List<Of<T>> all) {
        return all.stream().collect(Collectors.groupingBy(Of::day, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private Map<UUID, List<Booking>> bookings(String days) {
        var rows = List.copyOf(sql.sql("""
                select b.day, b.space, s.spoken_label as label, b.account, b.subject, b.booked_at
                  from reception_booking b join community_place_v1 s on s.community = b.community and s.id = b.space
                 where b.community = :community and b.day = any (string_to_array(:days, ',')::uuid[])
                 order by b.booked_at
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("days", days)
                .query(Booked.class)
                .list());
        var homes = rows.stream().map(Booked::space).collect(Collectors.toUnmodifiableSet());
        var there = residents.of(homes, zones.dayHere(clock.instant()));
        return byDay(rows.stream()
                .map(row -> new Of<>(row.day(), row.by(there.getOrDefault(row.space(), List.of()))))
                .toList());
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
                row.getString("called_off_because"),
                row.getLong("moves"),
                List.of(),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
