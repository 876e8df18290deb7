package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.standards.Unmeasurable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the community in scope kept its promises month by month, and which of them it broke most. */
@Service
public class TrendReading {

    /** A year and the same month of the year before. */
    static final int MONTHS = 13;

    private static final int WORST = 5;

    /** Of clauses of which something fell due in the month. */
    public record Month(YearMonth month, int met, int breached, int atRisk) {}

    /** @param broken how many subjects of how many, over all the months */
    public record Worst(String clause, String title, int broken, int judged) {}

    /** @param months the earliest first, each of them also where nothing fell due */
    public record Trend(List<Month> months, List<Worst> worst) {}

    /** What cannot be judged as a whole now is not among what was kept this month. */
    private static final String STANDING = """
            standing as (
                select clause, date_trunc('month', day)::date as month, %s
                from (%s) standing
                group by clause, date_trunc('month', day)
            )""".formatted(Standing.SUMS, Standing.PIECES);

    private final JdbcClient sql;
    private final RollUps rollUps;
    private final List<Unmeasurable> unmeasurable;
    private final RunningMonth running;
    private final BusinessClock clock;

    TrendReading(
            JdbcClient sql,
            RollUps rollUps,
            List<Unmeasurable> unmeasurable,
            RunningMonth running,
            BusinessClock clock) {
        this.unmeasurable = List.copyOf(unmeasurable);
        this.running = running;
        this.sql = sql;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    /** The months that end with the given one; facts recorded a moment ago are in. */
    @Transactional
    public Trend until(YearMonth last) {
        rollUps.catchUp();
        var first = last.minusMonths(MONTHS - 1L);
        var found = asked("""
                        with %s
                        select month,
                               count(*) filter (where breached = 0 and at_risk = 0 and met > 0
                                                  and not (month = :running and clause = any (:unjudged::text[])))::int as met,
                               count(*) filter (where breached > 0)::int as breached,
                               count(*) filter (where breached = 0 and at_risk > 0)::int as at_risk
                        from standing group by month""", first, last)
                .param("running", running.here().atDay(1))
                .param("unjudged", unjudged())
                .query((row, n) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("met"),
                        row.getInt("breached"),
                        row.getInt("at_risk")))
                .list()
                .stream()
                .collect(Collectors.toMap(Month::month, Function.identity()));
        return new Trend(every(first, found), worst(first, last));
    }

    private static List<Month> every(YearMonth first, Map<YearMonth, Month> found) {
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> found.getOrDefault(month, new Month(month, 0, 0, 0)))
                .toList();
    }

    private List<Worst> worst(YearMonth first, YearMonth last) {
        return List.copyOf(
                asked("""
                        with %s
                        select s.clause, (select v.title from clause_version v where v.clause = s.clause
                                           order by v.in_force_from desc limit 1) as title,
                               sum(s.breached)::int as broken, sum(s.met + s.breached)::int as judged
                        from standing s group by s.clause having sum(s.breached) > 0
                        order by broken desc, s.clause limit :worst""", first, last).param("worst", WORST).query(Worst.class).list());
    }

    private String[] unjudged() {
        return unmeasurable.stream()
                .flatMap(each -> each.here().keySet().stream())
                .toArray(String[]::new);
    }

    private JdbcClient.StatementSpec asked(String query, YearMonth first, YearMonth last) {
        return sql.sql(query.formatted(STANDING))
                .param("community", Scope.current().requiredCommunity())
                .param("from", first.atDay(1))
                .param("to", last.atEndOfMonth())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
