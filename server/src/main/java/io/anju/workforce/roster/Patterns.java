package io.anju.workforce.roster;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.workforce.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shifts that repeat. What is drawn from a pattern is a draft; whoever wants another pattern ends it and lays a new one. */
@Service
@Transactional
public class Patterns {

    /**
     * One day of a cycle.
     *
     * @param begins null for a free day, then {@code ends} is too
     * @param ends on the morning after when it is not later than the beginning
     */
    public record Step(@Nullable LocalTime begins, @Nullable LocalTime ends) {}

    /**
     * A pattern to be laid.
     *
     * @param firstDay the day on which the first member stands at the first step
     * @param members the first at the first step on that day, the second at the second, and round again
     */
    public record Terms(String name, UUID post, LocalDate firstDay, List<Step> cycle, List<UUID> members) {

        public Terms {
            cycle = List.copyOf(cycle);
            members = List.copyOf(members);
        }
    }

    /** One pattern. */
    public record Line(UUID id, Terms terms) {}

    private record Header(UUID id, String name, UUID post, LocalDate startsOn, int days) {}

    private record Hours(UUID pattern, int day, LocalTime begins, LocalTime ends) {}

    private record Member(UUID pattern, UUID employee) {}

    private final JdbcClient sql;
    private final Posts posts;
    private final Staff staff;
    private final RosterDays days;
    private final BusinessClock clock;

    Patterns(JdbcClient sql, Posts posts, Staff staff, RosterDays days, BusinessClock clock) {
        this.sql = sql;
        this.posts = posts;
        this.staff = staff;
        this.days = days;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        var hours = hours();
        var members = members();
        return sql.sql("""
                select id, name, post, starts_on, days from shift_pattern
                 where community = :community and ended_at is null order by name
                """).param("community", here()).query((row, n) -> header(row)).list().stream()
                .map(one -> new Line(
                        one.id(),
                        new Terms(
                                one.name(),
                                one.post(),
                                one.startsOn(),
                                cycle(one, hours.getOrDefault(one.id(), List.of())),
                                members.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    /**
     * @throws NotFound when the post is not manned today or later, or a member is not posted here
     * @throws Unacceptable when a step has a beginning and no end, or a member stands there twice
     */
    public UUID lay(Terms terms) {
        if (posts.list().stream().noneMatch(post -> post.id().equals(terms.post()))) {
            throw new NotFound("workforce.no-such-post");
        }
        if (terms.cycle().stream().anyMatch(step -> (step.begins() == null) != (step.ends() == null))) {
            throw new Unacceptable("workforce.half-a-step", "cycle");
        }
        if (terms.members().stream().distinct().count() < terms.members().size()) {
            throw new Unacceptable("workforce.member-twice", "members");
        }
        var posted = staff.posted().stream().map(Staff.Member::employee).collect(Collectors.toSet());
        if (!posted.containsAll(terms.members())) {
            throw new NotFound("workforce.no-such-employee");
        }
        var id = Ids.next();
        header(id, terms);
        steps(id, terms.cycle());
        members(id, terms.members());
        return id;
    }

    private void header(UUID id, Terms terms) {
        sql.sql("""
                insert into shift_pattern (community, id, name, post, starts_on, days)
                values (:community, :id, :name, :post, :firstDay, :days)
                """)
                .param("community", here())
                .param("id", id)
                .param("name", terms.name())
                .param("post", terms.post())
                .param("firstDay", terms.firstDay())
                .param("days", terms.cycle().size())
                .update();
    }

    private void steps(UUID pattern, List<Step> cycle) {
        sql.sql("""
                insert into shift_pattern_step (community, pattern, day, begins, ends)
                select :community, :pattern, day - 1, begins::time, ends::time
                  from unnest(:begins::text[], :ends::text[]) with ordinality as step (begins, ends, day)
                 where begins is not null
                """)
                .param("community", here())
                .param("pattern", pattern)
                .param(
                        "begins",
                        cycle.stream().map(Step::begins).map(Patterns::text).toArray(String[]::new))
                .param(
                        "ends",
                        cycle.stream().map(Step::ends).map(Patterns::text).toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private void members(UUID pattern, List<UUID> employees) {
        sql.sql("""
                insert into shift_pattern_member (community, pattern, employee, n)
                select :community, :pattern, employee::uuid, n - 1
                  from unnest(:employees::text[]) with ordinality as member (employee, n)
                """)
                .param("community", here())
                .param("pattern", pattern)
                .param("employees", employees.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Nothing more is drawn from it; what was drawn stays. @throws NotFound when it is not here, or ended already */
    public void end(UUID pattern) {
        int ended = sql.sql("""
                update shift_pattern set ended_at = :now where community = :community and id = :id and ended_at is null
                """)
                .param("community", here())
                .param("id", pattern)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended == 0) {
            throw new NotFound("workforce.no-such-pattern");
        }
    }

    /**
     * Draws the shifts of those days as drafts. Who is not posted here on a day, is away, or has a shift then already, gets none; what
     * was drawn before and taken back by hand is not drawn again. So drawing twice adds nothing.
     *
     * @return how many were added
     * @throws NotFound when the pattern is not here
     * @throws Unacceptable when the last day is before the first, or one of them is more than a year away
     */
    public int draw(UUID pattern, LocalDate firstDay, LocalDate lastDay) {
        var period = days.between(firstDay, lastDay);
        int found = sql.sql("""
                select count(*) from shift_pattern where community = :community and id = :id and ended_at is null
                """)
                .param("community", here())
                .param("id", pattern)
                .query(Integer.class)
                .single();
        if (found == 0) {
            throw new NotFound("workforce.no-such-pattern");
        }
        return sql.sql("""
                insert into duty (community, id, employee, post, pattern, during, draft)
                select p.community, uuidv7(), m.employee, p.post, p.id, tstzrange(span.begins, span.ends), true
                  from shift_pattern p
                  join post o on o.community = p.community and o.id = p.post
                  join shift_pattern_member m on m.community = p.community and m.pattern = p.id
                  cross join lateral (
                      select generate_series(:from::date, :until::date - 1, interval '1 day')::date as day) d
                  join shift_pattern_step s on s.community = p.community and s.pattern = p.id
                   and s.day = (((d.day - p.starts_on + m.n) % p.days) + p.days) % p.days
                  cross join lateral (
                      select (d.day + s.begins) at time zone :zone::text as begins,
                             (d.day + case when s.ends > s.begins then 0 else 1 end + s.ends) at time zone :zone::text as ends) span
                 where p.community = :community and p.id = :id and o.during @> d.day
                   and exists (select from posting w where w.community = p.community and w.employee = m.employee
                                  and w.during @> d.day)
                   and not exists (select from absence a where a.community = p.community and a.employee = m.employee
                                      and a.state = 'APPROVED' and a.days @> d.day)
                   and not exists (select from duty t where t.community = p.community and t.employee = m.employee
                                      and t.pattern = p.id and lower(t.during) = span.begins)
                on conflict do nothing
                """)
                .param("community", here())
                .param("id", pattern)
                .param("from", period.from())
                .param("until", period.until())
                .param("zone", days.zone().getId())
                .update();
    }

    private Map<UUID, List<Hours>> hours() {
        return sql
                .sql(
                        "select pattern, day, begins, ends from shift_pattern_step where community = :community order by day")
                .param("community", here())
                .query(Hours.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Hours::pattern));
    }

    private Map<UUID, List<UUID>> members() {
        return sql.sql("""
                select pattern, employee from shift_pattern_member where community = :community order by n
                """).param("community", here()).query(Member.class).list().stream()
                .collect(Collectors.groupingBy(
                        Member::pattern, Collectors.mapping(Member::employee, Collectors.toList())));
    }

    private static Header header(ResultSet row) throws SQLException {
        return new Header(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("post", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getInt("days"));
    }

    private static List<Step> cycle(Header header, List<Hours> hours) {
        var steps = hours.stream().collect(Collectors.toMap(Hours::day, one -> new Step(one.begins(), one.ends())));
        return IntStream.range(0, header.days())
                .mapToObj(day -> steps.getOrDefault(day, new Step(null, null)))
                .toList();
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
