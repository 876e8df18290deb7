package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases behind many bricks at once, without their facts. */
@Component
class CaseReading {

    private record Case(String clause, ClauseDetail.Subject subject) {}

    private final JdbcClient sql;
    private final BusinessClock clock;

    CaseReading(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of each clause as many as its page shows, in the same order. The wall has been caught up with. */
    Map<String, List<ClauseDetail.Subject>> of(Collection<String> clauses, Period period) {
        var now = clock.instant();
        return sql
                .sql("""
                        select c.clause, s.*
                          from unnest(:clauses::text[]) as c (clause)
                          cross join lateral (%s) s
                         order by c.clause, s.standing, s.due_at, s.subject""".formatted(Subjects.of("c.clause")))
                .param("community", Scope.current().requiredCommunity())
                .param("clauses", clauses.toArray(String[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", Subjects.MOST)
                .query((row, n) ->
                        new Case(row.getString("clause"), Subjects.state(row).judged(now, List.of())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Case::clause, Collectors.mapping(Case::subject, Collectors.toList())));
    }
}
