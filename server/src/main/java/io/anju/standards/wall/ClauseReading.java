package io.anju.standards.wall;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import io.anju.standards.catalogue.Catalogue;
import io.anju.standards.catalogue.Clause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one brick: the subjects of a clause in a period with the facts that count for them, unkept ones first. */
@Service
public class ClauseReading {

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final Promises promises;
    private final RollUps rollUps;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ClauseReading(
            JdbcClient sql,
            Catalogue catalogue,
            Promises promises,
            RollUps rollUps,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.promises = promises;
        this.rollUps = rollUps;
        this.zones = zones;
        this.clock = clock;
    }

    /** At most 500 subjects: those that are not met come first, then by due time. The counts are of all, the numbers those by the end of the period. */
    @Transactional
    public ClauseDetail of(String id, Period period) {
        rollUps.catchUp();
        var now = clock.instant();
        var readAt = period.readAt(zones.here(), now);
        var clause = catalogue
                .inForce(id, zones.dayHere(readAt))
                .orElseThrow(() -> new NotFound("standards.no-such-clause", id));
        var states = states(id, period, now);
        var facts = facts(id, states);
        var subjects = states.stream()
                .map(state -> state.judged(now, facts.getOrDefault(state.about(), List.of())))
                .toList();
        return ClauseDetail.of(
                new ClauseDetail.Summary(clause.id(), clause.title(), clause.gist(), clause.kind()),
                parameters(clause, readAt),
                days(id, period, now),
                subjects);
    }

    private List<ClauseDetail.Day> days(String clause, Period period, Instant now) {
        return sql.sql("select day, %s from (%s) standing where clause = :clause group by day order by day"
                        .formatted(Standing.SUMS, Standing.PIECES))
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .param("from", period.from())
                .param("to", period.to())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ClauseDetail.Day(
                        row.getObject("day", LocalDate.class),
                        row.getInt("met"),
                        row.getInt("breached"),
                        row.getInt("at_risk"),
                        row.getInt("open")))
                .list();
    }

    private Map<String, Object> parameters(Clause clause, Instant at) {
        return promises.adopted(clause.id(), at).map(Adopted::parameters).orElse(clause.parameters());
    }

    private List<Subjects.State> states(String clause, Period period, Instant now) {
        return sql.sql(Subjects.of(":clause"))
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .param("from", period.from())
                .param("to", period.to())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", Subjects.MOST)
                .query((row, n) -> Subjects.state(row))
                .list();
    }

    private Map<UUID, List<ClauseDetail.Fact>> facts(String clause, List<Subjects.State> states) {
        return sql
                .sql("""
                        select f.subject, f.id, f.kind, f.happened_at, f.learned_at, f.person, f.source, f.outcome,
                               f.skewed, f.photos
                        from deadline_measure m
                        join evidence_fact_v1 f on f.kind = m.fact_kind and f.version = any (m.fact_versions)
                        where m.clause = :clause and f.community = :community
                          and f.subject = any (string_to_array(:subjects, ',')::uuid[])
                        order by f.happened_at, f.id""")
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .param(
                        "subjects",
                        states.stream()
                                .map(state -> state.about().toString())
                                .distinct()
                                .collect(Collectors.joining(",")))
                .query((row, n) -> new SubjectFact(row.getObject("subject", UUID.class), fact(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        SubjectFact::subject, Collectors.mapping(SubjectFact::fact, Collectors.toList())));
    }

    private static ClauseDetail.Fact fact(ResultSet row) throws SQLException {
        return new ClauseDetail.Fact(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Subjects.instant(row, "happened_at"),
                Subjects.instant(row, "learned_at"),
                row.getObject("person", UUID.class),
                row.getString("source"),
                row.getString("outcome"),
                row.getBoolean("skewed"),
                List.of((String[]) row.getArray("photos").getArray()));
    }

    private record SubjectFact(UUID subject, ClauseDetail.Fact fact) {}
}
