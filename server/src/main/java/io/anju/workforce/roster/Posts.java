package io.anju.workforce.roster;

import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Period;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts of the community in scope: what has to be manned there, as data. */
@Service
@Transactional
public class Posts {

    /**
     * A post as it is shown and set up.
     *
     * @param begins on the community's clock; the same as {@code ends} means around the clock
     * @param lastDay null while no end is known
     * @param qualification what everybody on it must hold
     * @param strict whether a roster that leaves it empty may not be published, whatever the reason
     * @param clause whose promise it keeps
     */
    public record Terms(
            String name,
            LocalTime begins,
            LocalTime ends,
            int headcount,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String qualification,
            boolean strict,
            @Nullable String clause) {}

    /** One post. */
    public record Line(UUID id, Terms terms) {}

    private final JdbcClient sql;
    private final RosterDays days;

    Posts(JdbcClient sql, RosterDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** Those that are manned today or later, by name. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        return during(new Period(days.today(), null)).stream().map(Posts::line).toList();
    }

    /** @throws io.anju.kernel.Unacceptable when the last day is before the first */
    public UUID open(Terms terms) {
        var during = RosterDays.from(terms.firstDay(), terms.lastDay());
        var id = Ids.next();
        sql.sql("""
                insert into post (community, id, name, begins, ends, headcount, during, qualification, strict, clause)
                values (:community, :id, :name, :begins, :ends, :headcount, daterange(:from::date, :until::date),
                        :qualification, :strict, :clause)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("name", terms.name())
                .param("begins", terms.begins())
                .param("ends", terms.ends())
                .param("headcount", terms.headcount())
                .param("from", during.from())
                .param("until", during.until())
                .param("qualification", terms.qualification())
                .param("strict", terms.strict())
                .param("clause", terms.clause())
                .update();
        return id;
    }

    /**
     * From today on it need not be manned any more.
     *
     * @throws NotFound when it is not here, or need not be already
     */
    public void end(UUID post) {
        int ended = sql.sql("""
                update post set during = daterange(lower(during), greatest(lower(during), :today))
                 where community = :community and id = :id and not isempty(during)
                   and (upper(during) is null or upper(during) > :today)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", post)
                .param("today", days.today())
                .update();
        if (ended == 0) {
            throw new NotFound("workforce.no-such-post");
        }
    }

    /** Those of at least one of the days, by name. */
    @Transactional(readOnly = true)
    List<Post> during(Period period) {
        return sql.sql("""
                select id, name, begins, ends, headcount, lower(during) as since, upper(during) as until,
                       qualification, strict, clause
                  from post
                 where community = :community and during && daterange(:from::date, :until::date) order by name, id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", period.from())
                .param("until", period.until())
                .query((row, n) -> post(row))
                .list();
    }

    /** The post, if it is to be manned on that day. */
    @Transactional(readOnly = true)
    Optional<Post> find(UUID post, LocalDate day) {
        return during(new Period(day, day.plusDays(1))).stream()
                .filter(one -> one.id().equals(post))
                .findFirst();
    }

    private static Line line(Post post) {
        var until = post.during().until();
        return new Line(
                post.id(),
                new Terms(
                        post.name(),
                        post.begins(),
                        post.ends(),
                        post.headcount(),
                        post.during().from(),
                        until == null ? null : until.minusDays(1),
                        post.qualification(),
                        post.strict(),
                        post.clause()));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("headcount"),
                new Period(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
                row.getString("qualification"),
                row.getBoolean("strict"),
                row.getString("clause"));
    }
}
