package io.anju.community.campaign;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The census of a quarter, and the visits that are due to homes that are rented out. */
@Service
@Transactional
public class Campaigns {

    /** Two weeks are enough to find somebody at home. */
    private static final int LEAD_DAYS = 14;

    /** Homes that somebody rents and where people are: no bay, storeroom or plant room. Whoever did not say has a flat. */
    private static final String RENTED = """
            select s.id as space, s.label, min(lower(o.during)) as since
              from occupancy o join place s on s.community = o.community and s.id = o.space
             where o.community = :community and o.relation = 'TENANT' and o.during @> :today::date
               and coalesce(s.space_kind, 'FLAT') in ('FLAT', 'SHOP', 'CLASSROOM')
             group by s.id, s.label
            """;

    private record Made(UUID id, String label, LocalDate due) {}

    private final JdbcClient sql;
    private final VisitPromises promises;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Campaigns(JdbcClient sql, VisitPromises promises, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.promises = promises;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * Opens the census of the running quarter with a visit to every flat where somebody lives (S03-042: occupied units, asked
     * about the family); the one that is open when there is one already.
     */
    public UUID openCensus() {
        var today = zones.dayHere(clock.instant());
        var quarter = quarterOf(today);
        var id = Ids.next();
        var due = endOfQuarter(today);
        int opened = sql.sql("""
                insert into census (community, id, quarter, due, opened_at, opened_by)
                values (:community, :id, :quarter, :due, :now, :by::uuid)
                on conflict on constraint one_census_a_quarter do nothing
                """)
                .param("community", community())
                .param("id", id)
                .param("quarter", quarter)
                .param("due", due)
                .param("now", now())
                .param("by", Scope.current().actor().account())
                .update();
        if (opened == 0) {
            return census(quarter);
        }
        int homes = sql.sql("""
                insert into home_visit (community, id, kind, census, space, due, made_at)
                select :community, uuidv7(), 'CENSUS', :census, o.space, :due, :now
                  from (select distinct o.space
                          from occupancy o join place s on s.community = o.community and s.id = o.space
                         where o.community = :community and o.during @> :today::date
                           and coalesce(s.space_kind, 'FLAT') = 'FLAT' and s.occupied is distinct from false) o
                """)
                .param("community", community())
                .param("census", id)
                .param("due", due)
                .param("now", now())
                .param("today", today)
                .update();
        if (homes > 0) {
            promises.oweCensus(id, quarter, due);
        }
        return id;
    }

    /**
     * Makes the visits that are due within two weeks to homes that are rented out: a visit is too old after the promised
     * interval, and one that never was counts from the day of the lease. Visits to where nobody rents any more are made no
     * longer, nor owed. @return how many
     */
    public int planTenantVisits() {
        withdrawTenantVisits(zones.dayHere(clock.instant())).forEach(promises::withdrawVisit);
        var made = makeTenantVisits(zones.dayHere(clock.instant()), promises.intervalDays());
        made.forEach(visit -> promises.oweVisit(visit.id(), visit.label(), visit.due()));
        return made.size();
    }

    /** Opens the quarter's census where it is promised, and makes what visits are due: once a day. */
    void plan() {
        if (promises.censusIsPromised()) {
            openCensus();
        }
        planTenantVisits();
    }

    /** To rented homes without an open visit whose last one, or the lease, is too old before the lead is over. */
    private List<Made> makeTenantVisits(LocalDate today, int interval) {
        return sql.sql("""
                with rented as (
                    select r.space, r.label, r.since,
                           (select max((v.done_at at time zone :zone)::date) from home_visit v
                             where v.community = :community and v.space = r.space and v.kind = 'TENANT') as visited
                      from (""" + RENTED + """
                           ) r),
                made as (
                    insert into home_visit (community, id, kind, space, due, made_at)
                    select :community, uuidv7(), 'TENANT', r.space,
                           case when r.due <= :today::date then :lead::date else r.due end, :now
                      from (select space, label, greatest(since, visited) + :interval::int as due from rented) r
                     where r.due <= :lead::date
                    on conflict (community, space) where kind = 'TENANT' and done_at is null and withdrawn_at is null
                    do nothing
                    returning id, space, due)
                select m.id, r.label, m.due from made m join rented r on r.space = m.space order by r.label collate natural_order
                """)
                .param("community", community())
                .param("zone", zones.here().getId())
                .param("today", today)
                .param("lead", today.plusDays(LEAD_DAYS))
                .param("interval", interval)
                .param("now", now())
                .query((row, n) -> new Made(
                        row.getObject("id", UUID.class), row.getString("label"), row.getObject("due", LocalDate.class)))
                .list();
    }

    private List<UUID> withdrawTenantVisits(LocalDate today) {
        return sql.sql("""
                update home_visit v set withdrawn_at = :now
                 where v.community = :community and v.kind = 'TENANT' and v.done_at is null and v.withdrawn_at is null
                   and not exists (select from (""" + RENTED + """
                                   ) r where r.space = v.space)
                returning v.id
                """)
                .param("community", community())
                .param("today", today)
                .param("now", now())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private UUID census(String quarter) {
        return sql.sql("select id from census where community = :community and quarter = :quarter")
                .param("community", community())
                .param("quarter", quarter)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    static LocalDate endOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
