package io.anju.equipment.paper;

import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.skill.Qualifications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public static final String CURSOR =
            "\\d{4}-\\d\\d-\\d\\d/(LICENCE|PAPER|STAFF|WARRANTY)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String STAFF_READ = "staff.read";

    /**
     * Something that runs out.
     *
     * @param subject the paper, or the machine for its warranty and its contractor's licence
     * @param kind key of the kind of a paper; null for what is no paper
     * @param what kind of paper it is, in words
     * @param about the machine, the thing or the person it is of
     * @param item the machine; null where it is of none
     * @param until the last day it counts
     * @param left days until then; negative once it is over
     * @param responsible the employee who answers for the machine
     */
    public record Entry(
            Running running,
            UUID subject,
            @Nullable String kind,
            String what,
            String about,
            @Nullable UUID item,
            LocalDate until,
            long left,
            Nearness nearness,
            @Nullable String number,
            @Nullable UUID responsible,
            @Nullable String responsibleName) {

        private Place place() {
            return new Place(until, running, subject);
        }
    }

    /** Some of the calendar, and the entry it goes on after. */
    public record Page(List<Entry> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /** Where an entry stands in the calendar. */
    private record Place(LocalDate until, Running running, UUID subject) implements Comparable<Place> {

        private static final UUID LAST = new UUID(-1, -1);
        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.LENIENT);
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::until)
                .thenComparing(Place::running)
                .thenComparing(place -> place.subject().toString());

        static final Place BEFORE_ALL = new Place(LocalDate.of(1, 1, 1), Running.LICENCE, new UUID(0, 0));

        /** @param cursor matches {@link #CURSOR}; a day that its month lacks is one of the next */
        static Place of(String cursor) {
            var parts = cursor.split("/", -1);
            return new Place(LocalDate.parse(parts[0], DAY), Running.valueOf(parts[1]), UUID.fromString(parts[2]));
        }

        /** After which of the same day those of a kind come that stand behind this one. */
        UUID floor(Running other) {
            int order = other.compareTo(running);
            return order == 0 ? subject : order < 0 ? LAST : BEFORE_ALL.subject;
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return until + "/" + running + "/" + subject;
        }
    }

    /** What is kept here by what it is; the end of each statement narrows {@code until} and {@code subject}. */
    private static final Map<Running, String> KEPT =
            Map.of(Running.PAPER, """
            select 'PAPER' as running, p.id as subject, p.kind, k.name as what, coalesce(i.code || ' ' || i.name, p.subject) as about,
                   p.item, p.valid_until as until, p.number, i.responsible
              from equipment_paper p
              join equipment_paper_kind k on k.key = p.kind
              left join equipment_item i on i.community = p.community and i.id = p.item
             where p.community = :community and p.ended_at is null and i.state is distinct from 'SCRAPPED'
               and not exists (select from equipment_paper n where n.community = p.community and n.renews = p.id)""", Running.WARRANTY, """
            select 'WARRANTY' as running, i.id as subject, null as kind, :warranty as what, i.code || ' ' || i.name as about,
                   i.id as item, i.warranty_until as until, null as number, i.responsible
              from equipment_item i
             where i.community = :community and i.state <> 'SCRAPPED' and i.warranty_until >= :today""", Running.LICENCE, """
            select 'LICENCE' as running, i.id as subject, null as kind, :licence as what,
                   i.code || ' ' || i.name || coalesce(' ' || i.contractor, '') as about,
                   i.id as item, i.licence_until as until, i.licence as number, i.responsible
              from equipment_item i
             where i.community = :community and i.state <> 'SCRAPPED' and i.licence_until is not null""");

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
        var seen = after == null ? Place.BEFORE_ALL : Place.of(after);
        var entries = Stream.concat(kept(within, seen, limit + 1).stream(), people(within))
                .filter(entry -> entry.place().compareTo(seen) > 0)
                .sorted(Comparator.comparing(Entry::place))
                .limit(limit + 1L)
                .toList();
        var page = entries.subList(0, Math.min(limit, entries.size()));
        return new Page(page, entries.size() > limit ? page.getLast().place().toString() : null);
    }

    /** The first of each kind, so that the first of all are among them. */
    private List<Entry> kept(@Nullable Integer within, Place seen, int limit) {
        var statement = ask("""
                (select * from (%2$s) one
                  where (until, subject) > (:from::date, :after_%1$s::uuid) and until <= :last::date
                  order by until, subject limit :limit)""")
                .param("from", seen.until())
                .param("last", within == null ? LocalDate.of(9999, 12, 31) : today().plusDays(within))
                .param("limit", limit);
        for (var running : KEPT.keySet()) {
            statement = statement.param("after_" + running, seen.floor(running).toString());
        }
        return statement.query((row, n) -> entry(row)).list();
    }

    /** What is kept here and runs out on one of those days. */
    List<Entry> of(Collection<LocalDate> days) {
        return ask("(select * from (%2$s) one where until = any (:days::text[]::date[]))")
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    /** @param each what is asked of each kind: its name, and the statement that reads it */
    private JdbcClient.StatementSpec ask(String each) {
        var kept = KEPT.entrySet().stream()
                .map(one -> each.formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(" union all "));
        return sql.sql("""
                select e.*, w.name as responsible_name from (%s) e
                  left join workforce_posting_v1 w on w.community = :community and w.employee = e.responsible
                   and w.during @> :today::date
                 order by e.until, e.running, e.subject
                """.formatted(kept))
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
                null,
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
                row.getString("kind"),
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
