package io.anju.community.campaign;

import io.anju.community.AreaStewards;
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

    /** The hundred that are due first. */
    public List<Due> due() {
        var visits = sql.sql("""
                select v.id, v.kind, v.space, s.label, s.spoken_label, v.due, v.due < :today as overdue
                  from home_visit v join place s on s.community = v.community and s.id = v.space
                 where v.community = :community and v.done_at is null
                 order by v.due, v.id limit 100
                """)
                .param("community", Scope.current().requiredCommunity())
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
        var spaces = visits.stream().map(Due::space).toList();
        var theirs = stewards.stream()
                .findFirst()
                .map(port -> port.of(spaces, clock.instant()))
                .orElse(Map.of());
        return visits.stream().map(visit -> visit.of(theirs)).toList();
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
