package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
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

    private static final String STANDING = """
            standing as (
                select clause, month, sum(met)::int as met,
                       sum(late + case when breached_from < :now then open else 0 end)::int as broken,
                       bool_or(at_risk_from <= :now) as at_risk
                from clause_roll_up
                where community = :community and month between :first and :last
                group by clause, month
            )""";

    private final JdbcClient sql;
    private final RollUps rollUps;
    private final BusinessClock clock;

    TrendReading(JdbcClient sql, RollUps rollUps, BusinessClock clock) {
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
                        select month, count(*) filter (where broken = 0 and not at_risk and met > 0)::int as met,
                               count(*) filter (where broken > 0)::int as breached,
                               count(*) filter (where broken = 0 and at_risk)::int as at_risk
                        from standing group by month""", first, last)
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
                               sum(s.broken)::int as broken, sum(s.met + s.broken)::int as judged
                        from standing s group by s.clause having sum(s.broken) > 0
                        order by broken desc, s.clause limit :worst""", first, last).param("worst", WORST).query(Worst.class).list());
    }

    private JdbcClient.StatementSpec asked(String query, YearMonth first, YearMonth last) {
        return sql.sql(query.formatted(STANDING))
                .param("community", Scope.current().requiredCommunity())
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
