package io.anju.community.campaign;

import io.anju.community.AreaStewards;
import io.anju.community.find.Beginning;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which visits are still to be made, and how far each census is. */
@Component
@Transactional(readOnly = true)
public class VisitReads {

    /**
     * A visit to make.
     *
     * @param steward whose district the home lies in: it is theirs to make
     */
    public record Due(
            UUID id,
            VisitKind kind,
            UUID space,
            String label,
            String spokenLabel,
            LocalDate due,
            boolean overdue,
            @Nullable String steward) {

        private Due of(Map<UUID, String> stewards) {
            return new Due(id, kind, space, label, spokenLabel, due, overdue, stewards.get(space));
        }
    }

    /**
     * A quarter's census.
     *
     * @param share of the homes that were asked, in per cent with two decimals
     * @param overdue whether the quarter is over and some home was not asked
     */
    public record Coverage(
            UUID id, String quarter, LocalDate due, int homes, int asked, BigDecimal share, boolean overdue) {}

    /**
     * Which visits are asked for.
     *
     * @param words where: the beginning of a label in any way people say it; empty for everywhere
     * @param space that one home; null for all
     * @param steward whose they are to make; empty for everybody's
     * @param after the last visit of the page before
     */
    public record Wanted(
            String words,
            @Nullable UUID space,
            String steward,
            @Nullable UUID after) {}

    /**
     * The hundred of them that are due first.
     *
     * @param total how many there are with those on other pages
     * @param stewards whose visits are still to be made, by name
     */
    public record Page(List<Due> items, int total, List<String> stewards) {}

    /** Where the label begins so; of the spaces, where there are any. */
    private static final String OPEN = """
              from home_visit v join place s on s.community = v.community and s.id = v.space
             where v.community = :community and v.done_at is null and v.withdrawn_at is null
               and starts_with(s.label, :label)
               and (:spaces::text[] is null or s.id = any (:spaces::text[]::uuid[]))
            """;

    private final JdbcClient sql;
    private final ObjectProvider<AreaStewards> stewards;
    private final BusinessClock clock;
    private final CommunityZone zones;

    VisitReads(JdbcClient sql, ObjectProvider<AreaStewards> stewards, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.stewards = stewards;
        this.clock = clock;
        this.zones = zones;
    }

    /** A hundred of those wanted, the ones that are due first on top, those of one day by label. */
    public Page due(Wanted wanted) {
        var theirs = stewards();
        var label = Beginning.of(wanted.words());
        String @Nullable [] spaces = spaces(wanted, theirs);
        var total = sql.sql("select count(*)" + OPEN)
                .param("community", Scope.current().requiredCommunity())
                .param("label", label)
                .param("spaces", spaces)
                .query(Integer.class)
                .single();
        var items = page(label, spaces, wanted.after()).stream()
                .map(visit -> visit.of(theirs))
                .toList();
        return new Page(
                items, total, theirs.values().stream().distinct().sorted().toList());
    }

    private static String @Nullable [] spaces(Wanted wanted, Map<UUID, String> theirs) {
        if (wanted.space() != null) {
            return new String[] {wanted.space().toString()};
        }
        if (wanted.steward().isBlank()) {
            return null;
        }
        return theirs.entrySet().stream()
                .filter(one -> one.getValue().equals(wanted.steward()))
                .map(one -> one.getKey().toString())
                .toArray(String[]::new);
    }

    /** Of every home that is still to be visited. */
    private Map<UUID, String> stewards() {
        var port = stewards.stream().findFirst();
        if (port.isEmpty()) {
            return Map.of();
        }
        var spaces = sql.sql("""
                select distinct space from home_visit
                 where community = :community and done_at is null and withdrawn_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> row.getObject("space", UUID.class))
                .list();
        return port.get().of(spaces, clock.instant());
    }

    private List<Due> page(String label, String @Nullable [] spaces, @Nullable UUID after) {
        return sql.sql("""
                select v.id, v.kind, v.space, s.label, s.spoken_label, v.due, v.due < :today as overdue
                """ + OPEN + """
                   and (:after::uuid is null
                        or (v.due, s.label collate natural_order, v.id) > (select l.due, p.label, l.id
                                                       from home_visit l
                                                       join place p on p.community = l.community and p.id = l.space
                                                      where l.community = :community and l.id = :after::uuid))
                 order by v.due, s.label collate natural_order, v.id limit 100
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("label", label)
                .param("spaces", spaces)
                .param("after", after)
                .param("today", zones.dayHere(clock.instant()))
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        VisitKind.valueOf(row.getString("kind")),
                        row.getObject("space", UUID.class),
                        row.getString("label"),
                        row.getString("spoken_label"),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("overdue"),
                        null))
                .list();
    }

    /** The last eight, newest first. */
    public List<Coverage> censuses() {
        return sql.sql("""
                select c.id, c.quarter, c.due, count(v.id) as homes, count(v.done_at) as asked,
                       coalesce(round(count(v.done_at) * 100.0 / nullif(count(v.id), 0), 2), 0) as share,
                       c.due < :today and count(v.done_at) < count(v.id) as overdue
                  from census c
                  left join home_visit v on v.community = c.community and v.census = c.id
                 where c.community = :community
                 group by c.community, c.id, c.quarter, c.due
                 order by c.due desc limit 8
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(clock.instant()))
                .query((row, n) -> new Coverage(
                        row.getObject("id", UUID.class),
                        row.getString("quarter"),
                        row.getObject("due", LocalDate.class),
                        row.getInt("homes"),
                        row.getInt("asked"),
                        row.getBigDecimal("share"),
                        row.getBoolean("overdue")))
                .list();
    }
}
