package io.anju.demo;

import io.anju.kernel.Retelling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of a story stands in the database already: where its tickets are, and what falls due next. */
@Component
@Transactional
class Told implements Retelling.Later {

    /** Work that falls due in the story. */
    record Due(Instant at, String kind, UUID community, UUID subject) {

        String task() {
            return kind + "|" + community + "|" + subject + "|" + at;
        }

        static Due parse(String task) {
            var part = List.of(task.split("\\|"));
            return new Due(
                    Instant.parse(part.get(3)),
                    part.get(0),
                    UUID.fromString(part.get(1)),
                    UUID.fromString(part.get(2)));
        }
    }

    private final JdbcClient sql;

    Told(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void at(Instant due, String kind, UUID community, UUID subject) {
        var one = new Due(due, kind, community, subject);
        sql.sql("insert into story_due (task, due) values (:task, :due) on conflict do nothing")
                .param("task", one.task())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that falls due in a community, the first on top. */
    @Transactional(readOnly = true)
    public List<Due> due(Site site) {
        return sql.sql("select task from story_due where task like :here order by due, task")
                .param("here", "%|" + site.community() + "|%")
                .query((row, n) -> Due.parse(row.getString("task")))
                .list();
    }

    public void done(Due due) {
        sql.sql("delete from story_due where task = :task")
                .param("task", due.task())
                .update();
    }

    /** The tickets of the community in scope by the instant at which they were reported. */
    @Transactional(readOnly = true)
    public Map<Instant, UUID> tickets(Site site) {
        var tickets = new HashMap<Instant, UUID>();
        sql.sql("select id, reported_at from ticket where community = :community")
                .param("community", site.community())
                .query(row -> {
                    tickets.put(Objects.requireNonNull(instant(row, "reported_at")), row.getObject("id", UUID.class));
                });
        return tickets;
    }

    @Transactional(readOnly = true)
    public Progress progress(Site site, UUID ticket, Instant now) {
        return sql.sql("""
                select t.id, t.state, t.round, t.visit, t.assignee, p.account, p.post, t.owner, t.assigned_at, t.accepted_at,
                       t.arrived_at, t.finished_at, c.opened_at, c.reason, c.call_at, c.silent_at, coalesce(c.attempts, 0) as attempts,
                       c.answered_at is not null as answered, t.needs_check
                  from ticket t
                  left join workforce_posting_v1 p on p.community = t.community and p.employee = t.assignee
                   and p.during @> :now::timestamptz::date
                  left join call_back c on c.community = t.community and c.ticket = t.id and c.ended_at is null
                 where t.community = :community and t.id = :ticket
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("community", site.community())
                .param("ticket", ticket)
                .query((row, n) -> new Progress(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getInt("round"),
                        row.getBoolean("visit"),
                        row.getObject("assignee", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("post"),
                        row.getObject("owner", UUID.class),
                        instant(row, "assigned_at"),
                        instant(row, "accepted_at"),
                        instant(row, "arrived_at"),
                        instant(row, "finished_at"),
                        instant(row, "opened_at"),
                        row.getString("reason"),
                        instant(row, "call_at"),
                        instant(row, "silent_at"),
                        row.getInt("attempts"),
                        row.getBoolean("answered"),
                        row.getBoolean("needs_check")))
                .single();
    }

    /** How many tickets each of these has in hand. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> inHand(Site site) {
        var hands = new HashMap<UUID, Integer>();
        sql.sql("""
                select assignee, count(*) as tickets from ticket
                 where community = :community and state in ('ASSIGNED', 'ACCEPTED', 'ARRIVED') group by assignee
                """).param("community", site.community()).query(row -> {
            hands.put(row.getObject("assignee", UUID.class), row.getInt("tickets"));
        });
        return hands;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
