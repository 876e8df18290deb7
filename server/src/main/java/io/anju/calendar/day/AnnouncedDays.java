package io.anju.calendar.day;

import io.anju.calendar.DayKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The announced days as the database has them, kept in memory. Every use asks for the years' revisions, a handful of rows, and
 * reads the days again when one differs: so a change made on any node is seen by the next use on every node. A revision is
 * never used twice, so what a rolled-back change left in memory fits nothing that is read later.
 */
@Component
@Transactional(readOnly = true)
public class AnnouncedDays {

    private record Kept(Map<Integer, UUID> revisions, StatutoryDays days) {}

    private final JdbcClient sql;
    private volatile Kept kept = new Kept(Map.of(), new StatutoryDays(java.util.Set.of(), Map.of()));

    AnnouncedDays(JdbcClient sql) {
        this.sql = sql;
    }

    public StatutoryDays now() {
        var last = kept;
        return last.revisions().equals(revisions()) ? last.days() : readAgain();
    }

    private Map<Integer, UUID> revisions() {
        return sql
                .sql("select year, revision from holiday_year")
                .query((row, n) -> Map.entry(row.getInt("year"), row.getObject("revision", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Revisions and days in one statement: they belong together. */
    private StatutoryDays readAgain() {
        Map<Integer, UUID> revisions = new HashMap<>();
        Map<LocalDate, DayKind> exceptions = new HashMap<>();
        sql.sql("""
                select y.year, y.revision, h.day, h.kind
                  from holiday_year y left join holiday h on h.year = y.year and not h.withdrawn
                """).query(row -> {
            revisions.put(row.getInt("year"), row.getObject("revision", UUID.class));
            var day = row.getObject("day", LocalDate.class);
            if (day != null) {
                exceptions.put(
                        day, Announcement.Kind.valueOf(row.getString("kind")).dayKind());
            }
        });
        var read = new Kept(Map.copyOf(revisions), new StatutoryDays(revisions.keySet(), exceptions));
        kept = read;
        return read.days();
    }
}
