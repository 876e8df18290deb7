package io.anju.equipment.paper;

import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.skill.Qualifications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One calendar of all that runs out in the community in scope: what does so first, or did so longest ago, stands at the top. */
@Component
@Transactional(readOnly = true)
public class Expiries {

    /** The last entry seen, as {@link Page#next} names it. */
    public static final String CURSOR = "\\d{4}-\\d\\d-\\d\\d/[A-Z]+/[0-9a-f-]{36}";

    private static final String STAFF_READ = "staff.read";

    /**
     * Something that runs out.
     *
     * @param subject the paper, or the machine for its warranty and its contractor's licence
     * @param what kind of paper it is
     * @param about the machine, the thing or the person it is of
     * @param item the machine; null where it is of none
     * @param until the last day it counts
     * @param left days until then; negative once it is over
     * @param responsible the employee who answers for the machine
     */
    public record Entry(
            Running running,
            UUID subject,
            String what,
            String about,
            @Nullable UUID item,
            LocalDate until,
            long left,
            Nearness nearness,
            @Nullable String number,
            @Nullable UUID responsible,
            @Nullable String responsibleName) {

        private String cursor() {
            return until + "/" + running + "/" + subject;
        }
    }

    /** Some of the calendar, and the entry it goes on after. */
    public record Page(List<Entry> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    private static final String ENTRIES = """
            (select 'PAPER' as running, p.id as subject, k.name as what, coalesce(i.code || ' ' || i.name, p.subject) as about,
                    p.item, p.valid_until as until, p.number, i.responsible
               from equipment_paper p
               join equipment_paper_kind k on k.key = p.kind
               left join equipment_item i on i.community = p.community and i.id = p.item
              where p.community = :community and p.ended_at is null and i.state is distinct from 'SCRAPPED'
                and not exists (select from equipment_paper n where n.community = p.community and n.renews = p.id)
             union all
             select 'WARRANTY', i.id, :warranty, i.code || ' ' || i.name, i.id, i.warranty_until, null, i.responsible
               from equipment_item i
              where i.community = :community and i.state <> 'SCRAPPED' and i.warranty_until >= :today
             union all
             select 'LICENCE', i.id, :licence, i.code || ' ' || i.name || coalesce(' ' || i.contractor, ''), i.id, i.licence_until,
                    i.licence, i.responsible
               from equipment_item i
              where i.community = :community and i.state <> 'SCRAPPED' and i.licence_until is not null)""";

    private final JdbcClient sql;
    private final Qualifications qualifications;
    private final Grants grants;
    private final MessageSource texts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Expiries(
            JdbcClient sql,
            Qualifications qualifications,
            Grants grants,
            MessageSource texts,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.qualifications = qualifications;
        this.grants = grants;
        this.texts = texts;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * Certificates of the people are among them for whoever may read who works here.
     *
     * @param within only what is over or will be in that many days; null for everything
     * @param after {@link #CURSOR} of the entry seen last; null for the beginning
     */
    public Page page(@Nullable Integer within, @Nullable String after, int limit) {
        var seen = after == null || !Pattern.matches(CURSOR, after) ? "" : after;
        var kept = ask("""
                select e.*, w.name as responsible_name from %s e
                  left join workforce_posting_v1 w on w.community = :community and w.employee = e.responsible
                   and w.during @> :today::date
                 where (:within::int is null or e.until <= :today::date + :within::int)
                   and (:seen = '' or (e.until || '/' || e.running || '/' || e.subject) collate "C" > :seen)
                 order by (e.until || '/' || e.running || '/' || e.subject) collate "C" limit :limit
                """)
                .param("within", within)
                .param("seen", seen)
                .param("limit", limit + 1)
                .query((row, n) -> entry(row))
                .list();
        var entries = Stream.concat(kept.stream(), people(within))
                .filter(entry -> entry.cursor().compareTo(seen) > 0)
                .sorted(Comparator.comparing(Entry::cursor))
                .limit(limit + 1L)
                .toList();
        var page = entries.subList(0, Math.min(limit, entries.size()));
        return new Page(page, entries.size() > limit ? page.getLast().cursor() : null);
    }

    /** What of a paper or machine runs out. */
    List<Entry> of(UUID subject) {
        return ask("""
                select e.*, null as responsible_name from %s e where e.subject = :subject order by e.running
                """).param("subject", subject).query((row, n) -> entry(row)).list();
    }

    private JdbcClient.StatementSpec ask(String statement) {
        return sql.sql(statement.formatted(ENTRIES))
                .param("community", Scope.current().requiredCommunity())
                .param("today", today())
                .param("warranty", word("equipment.warranty"))
                .param("licence", word("equipment.licence"));
    }

    private Stream<Entry> people(@Nullable Integer within) {
        var reader = Scope.current().actor().required();
        if (!grants.allow(reader, Scope.current().requiredCommunity(), STAFF_READ)) {
            return Stream.of();
        }
        return qualifications.list(within).stream()
                .filter(held -> held.paper().expiresOn() != null)
                .map(this::entry);
    }

    private Entry entry(Qualifications.Held held) {
        var until = Objects.requireNonNull(held.paper().expiresOn());
        long left = left(until);
        return new Entry(
                Running.STAFF,
                held.id(),
                held.paper().name(),
                held.holder() + " " + held.badge(),
                null,
                until,
                left,
                Nearness.of(left),
                held.paper().number(),
                held.employee(),
                held.holder());
    }

    private Entry entry(ResultSet row) throws SQLException {
        var until = row.getObject("until", LocalDate.class);
        long left = left(until);
        return new Entry(
                Running.valueOf(row.getString("running")),
                row.getObject("subject", UUID.class),
                row.getString("what"),
                row.getString("about"),
                row.getObject("item", UUID.class),
                until,
                left,
                Nearness.of(left),
                row.getString("number"),
                row.getObject("responsible", UUID.class),
                row.getString("responsible_name"));
    }

    private long left(LocalDate until) {
        return ChronoUnit.DAYS.between(today(), until);
    }

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    private String word(String key) {
        return texts.getMessage(key, null, Locale.CHINA);
    }
}
