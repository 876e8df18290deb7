package io.anju.community.ownerdata;

import io.anju.community.CommunityPromises;
import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which day the owners' data has to be in the ledger (S07-052), and how far it is; counted once when that day ends. */
@Service
@Transactional
public class OwnerData implements DueWorkHandler {

    private static final String KIND = "community.owner-data-check";
    private static final String CLAUSE = "S07-052";

    private static final int FURTHEST_DAYS = 730;

    private static final int MOST = 1000;

    private static final int MOST_CHECKS = 12;

    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    /** A unit without its owner's data. */
    public record Missing(UUID space, String label) {}

    /**
     * How far the data is.
     *
     * @param percent complete of all units, two digits, rounded down
     * @param over whether the day is over: then this is what was counted at its end
     * @param missing at most 1,000, and of the latest day only; overdue when the day is over
     */
    public record Check(
            UUID id, LocalDate due, boolean over, int units, int complete, BigDecimal percent, List<Missing> missing) {

        public Check {
            missing = List.copyOf(missing);
        }
    }

    private final JdbcClient sql;
    private final OwnerDataCount count;
    private final ObjectProvider<CommunityPromises> promises;
    private final Expectations expectations;
    private final Facts facts;
    private final DueWork dueWork;
    private final BusinessClock clock;
    private final CommunityZone zones;

    OwnerData(
            JdbcClient sql,
            OwnerDataCount count,
            ObjectProvider<CommunityPromises> promises,
            Expectations expectations,
            Facts facts,
            DueWork dueWork,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.count = count;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.dueWork = dueWork;
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws Unacceptable when the day is over already, or more than two years ahead */
    public UUID dueBy(LocalDate due) {
        var now = clock.instant();
        var today = zones.dayHere(now);
        if (due.isBefore(today) || due.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw new Unacceptable("community.owner-data-due", "due");
        }
        var id = Ids.next();
        sql.sql("""
                insert into owner_data_check (community, id, due, opened_at, opened_by)
                values (:community, :id, :due, :now, :me)
                """)
                .param("community", community())
                .param("id", id)
                .param("due", due)
                .param("now", utc(now))
                .param("me", Scope.current().actor().required())
                .update();
        var end = endOf(due);
        CommunityPromises.of(promises, CLAUSE, now)
                .ifPresent(promised -> expectations.expect(new NewExpectation(
                        OwnerDataFacts.OWED,
                        id,
                        due.toString(),
                        promised.version(),
                        CLAUSE,
                        now,
                        NewExpectation.atRisk(now, end),
                        end,
                        OwnerDataFacts.CHECKED)));
        dueWork.at(end, KIND, community(), id);
        return id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The day ends: how many units have their owner's data now is what counts. */
    @Override
    public void due(UUID community, UUID subject, Instant due) {
        open(subject).ifPresent(day -> close(subject, day));
    }

    /** Its day, unless it was counted already; whoever counts it keeps others from it. */
    private Optional<LocalDate> open(UUID check) {
        return sql.sql("""
                select due from owner_data_check
                 where community = :community and id = :id and units is null for update
                """)
                .param("community", community())
                .param("id", check)
                .query((row, n) -> row.getObject("due", LocalDate.class))
                .optional();
    }

    private void close(UUID check, LocalDate day) {
        int units = count.units();
        int complete = units - count.keep(check, day);
        sql.sql("""
                update owner_data_check set units = :units, complete = :complete
                 where community = :community and id = :id
                """)
                .param("units", units)
                .param("complete", complete)
                .param("community", community())
                .param("id", check)
                .update();
        facts.record(NewFact.of(OwnerDataFacts.CHECKED, check, null, endOf(day), Source.SYSTEM)
                .measuring(OwnerDataCount.percent(complete, units), "%")
                .saying(complete == units ? "COMPLETE" : "INCOMPLETE", Map.of()));
    }

    private record Row(
            UUID id,
            LocalDate due,
            @Nullable Integer units,
            @Nullable Integer complete) {

        /** What was counted when its day ended. */
        Optional<Counted> counted() {
            return units == null || complete == null ? Optional.empty() : Optional.of(new Counted(units, complete));
        }
    }

    private record Counted(int units, int complete) {}

    /** The latest day first, a dozen of them; the first says which units lack it. */
    @Transactional(readOnly = true)
    public List<Check> checks() {
        var rows = List.copyOf(sql.sql("""
                select id, due, units, complete from owner_data_check
                 where community = :community order by due desc limit :most
                """)
                .param("community", community())
                .param("most", MOST_CHECKS)
                .query(Row.class)
                .list());
        if (rows.isEmpty()) {
            return List.of();
        }
        var today = zones.dayHere(clock.instant());
        boolean isOver = rows.stream().allMatch(row -> row.counted().isPresent());
        var now = isOver ? null : counted(today);
        var latest = rows.getFirst();
        var missing = latest.counted().isPresent() ? kept(latest.id()) : count.missing(today, MOST);
        return rows.stream()
                .map(row -> check(row, now, row.id().equals(latest.id()) ? missing : List.of()))
                .toList();
    }

    private Counted counted(LocalDate today) {
        int units = count.units();
        return new Counted(units, units - count.lacking(today));
    }

    /** @param now what is counted today; null where all days are over */
    private static Check check(Row row, @Nullable Counted now, List<Missing> missing) {
        var counted = row.counted().or(() -> Optional.ofNullable(now)).orElseThrow();
        return new Check(
                row.id(),
                row.due(),
                row.counted().isPresent(),
                counted.units(),
                counted.complete(),
                OwnerDataCount.percent(counted.complete(), counted.units()),
                missing);
    }

    private List<Missing> kept(UUID check) {
        return sql.sql("""
                select g.space, p.label from owner_data_gap g join place p on p.community = g.community and p.id = g.space
                 where g.community = :community and g.owner_data_check = :check order by p.label collate natural_order limit :most
                """)
                .param("community", community())
                .param("check", check)
                .param("most", MOST)
                .query((row, n) -> new Missing(row.getObject("space", UUID.class), row.getString("label")))
                .list();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zones.here()).toInstant().minus(LAST_SECOND);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
