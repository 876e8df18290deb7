package io.anju.workforce.absence;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.workforce.staff.OwnWork;
import io.anju.workforce.staff.ShiftLocks;
import io.anju.workforce.staff.ShiftNews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away from the community in scope when: asked by the person, decided by somebody else. */
@Service
@Transactional
public class Absences {

    /** Why. */
    public enum Kind {
        ANNUAL,
        SICK,
        PERSONAL,
        OTHER
    }

    /** Where a request stands. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** @param reason in the person's own words, or null */
    public record Terms(
            Kind kind,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String reason) {}

    /** One request. */
    public record Line(UUID id, UUID employee, String name, Terms terms, State state) {}

    /** @param takenBack how many shifts of those days are to be filled by others */
    public record Decided(State state, int takenBack) {}

    /** Longer ago, or further away, is a slip of the keyboard. */
    private static final int FURTHEST = 366;

    private static final String LINES = """
            select a.id, a.employee, p.name, a.kind, lower(a.days) as first_day, upper(a.days) - 1 as last_day, a.reason, a.state
              from absence a
              cross join lateral (
                  select name from posting
                   where community = a.community and employee = a.employee order by id desc limit 1) p
             where a.community = :community and %s order by lower(a.days), a.id
            """;

    private final JdbcClient sql;
    private final OwnWork own;
    private final Facts facts;
    private final ShiftLocks locks;
    private final ShiftNews news;
    private final List<HearsOfAbsences> hearing;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Absences(
            JdbcClient sql,
            OwnWork own,
            Facts facts,
            ShiftLocks locks,
            ShiftNews news,
            List<HearsOfAbsences> hearing,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.own = own;
        this.facts = facts;
        this.locks = locks;
        this.news = news;
        this.hearing = List.copyOf(hearing);
        this.clock = clock;
        this.zones = zones;
    }

    /** What waits for a decision, and who is or will be away. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        return sql.sql(LINES.formatted("a.state in ('ASKED', 'APPROVED') and upper(a.days) > :today"))
                .param("community", here())
                .param("today", today())
                .query((row, n) -> line(row))
                .list();
    }

    /** The caller's own, decided ones too. */
    @Transactional(readOnly = true)
    public List<Line> mine() {
        return sql.sql(LINES.formatted("a.employee = :employee"))
                .param("community", here())
                .param("employee", own.me().employee())
                .query((row, n) -> line(row))
                .list();
    }

    /** Whether somebody was let go for that day. */
    @Transactional(readOnly = true)
    public boolean away(UUID employee, LocalDate day) {
        return sql.sql("""
                select exists (select from absence
                                where community = :community and employee = :employee and state = 'APPROVED'
                                  and days @> :day::date)
                """)
                .param("community", here())
                .param("employee", employee)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /**
     * The caller asks to be away.
     *
     * @throws Unacceptable when the last day is before the first, or one of them is more than a year away
     */
    public UUID ask(Terms terms) {
        var employee = own.me().employee();
        requireNear(terms.firstDay(), "firstDay");
        requireNear(terms.lastDay(), "lastDay");
        if (terms.lastDay().isBefore(terms.firstDay())) {
            throw new Unacceptable("workforce.empty-days", "lastDay");
        }
        var id = Ids.next();
        sql.sql("""
                insert into absence (community, id, employee, kind, days, reason, state, asked_at)
                values (:community, :id, :employee, :kind, daterange(:from::date, :until::date), :reason, 'ASKED', :now)
                """)
                .param("community", here())
                .param("id", id)
                .param("employee", employee)
                .param("kind", terms.kind().name())
                .param("from", terms.firstDay())
                .param("until", terms.lastDay().plusDays(1))
                .param("reason", terms.reason())
                .param("now", now())
                .update();
        return id;
    }

    /** The caller takes the request back while it waits. @throws NotFound when it does not, or is another's */
    public void withdraw(UUID absence) {
        int withdrawn = sql.sql("""
                update absence set state = 'WITHDRAWN', decided_at = :now
                 where community = :community and id = :id and employee = :employee and state = 'ASKED'
                """)
                .param("community", here())
                .param("id", absence)
                .param("employee", own.me().employee())
                .param("now", now())
                .update();
        if (withdrawn == 0) {
            throw new NotFound("workforce.no-such-absence");
        }
    }

    /**
     * Somebody else decides. Approved, the shifts of those days that have not begun are taken back, and the roster shows them as
     * gaps.
     *
     * @throws NotFound when nothing of that id waits
     * @throws OwnRequest when it is the caller's own
     */
    public Decided decide(UUID absence, boolean approved) {
        var line = sql.sql(LINES.formatted("a.id = :id and a.state = 'ASKED'"))
                .param("community", here())
                .param("id", absence)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound("workforce.no-such-absence"));
        if (own.is(line.employee())) {
            throw new OwnRequest();
        }
        locks.take(line.employee());
        var state = approved ? State.APPROVED : State.REFUSED;
        int decided = sql.sql("""
                update absence set state = :state, decided_at = :now, decided_by = :by
                 where community = :community and id = :id and state = 'ASKED'
                """)
                .param("community", here())
                .param("id", absence)
                .param("state", state.name())
                .param("now", now())
                .param("by", Scope.current().actor().required())
                .update();
        if (decided == 0) {
            throw new NotFound("workforce.no-such-absence");
        }
        var by = Scope.current().actor().required();
        facts.record(NewFact.of(AbsenceFacts.DECIDED, absence, by, clock.instant(), Source.TYPED)
                .saying(state.name(), Map.of()));
        news.absenceDecided(absence, line.employee(), approved);
        int takenBack = approved ? takeBack(line) : 0;
        hearing.forEach(HearsOfAbsences::decided);
        return new Decided(state, takenBack);
    }

    private int takeBack(Line line) {
        return sql.sql("""
                update duty set cancelled_at = :now
                 where community = :community and employee = :employee and cancelled_at is null and lower(during) > :now
                   and (lower(during) at time zone :zone::text)::date between :firstDay and :lastDay
                """)
                .param("community", here())
                .param("employee", line.employee())
                .param("firstDay", line.terms().firstDay())
                .param("lastDay", line.terms().lastDay())
                .param("zone", zones.here().getId())
                .param("now", now())
                .update();
    }

    private void requireNear(LocalDate day, String field) {
        if (Math.abs(day.toEpochDay() - today().toEpochDay()) > FURTHEST) {
            throw new Unacceptable("workforce.duty-too-far", field);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("employee", UUID.class),
                row.getString("name"),
                new Terms(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason")),
                State.valueOf(row.getString("state")));
    }

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
