package io.anju.standards.adoption;

import io.anju.kernel.Scope;
import io.anju.standards.catalogue.Catalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the community in scope has adopted, version by version. */
@Service
public class AdoptionList {

    private static final String COLUMNS = """
            select v.id, p.clause, c.title, v.parameters, v.self_reported, v.in_force_from, v.reason, v.adopted_by,
                   v.approved_by, v.adopted_at, v.ends""";

    private static final String VERSIONS = """
            join adoption_version v on v.community = p.community and v.adoption = p.id
            join clause_version c on c.clause = p.clause and c.version = v.clause_version""";

    private final JdbcClient sql;
    private final Catalogue catalogue;

    AdoptionList(JdbcClient sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /**
     * @param version the adoption version that work pins
     * @param approvedBy who approved it, where it is looser than the catalogue, or ends
     * @param ends whether it is not promised any more from then on
     */
    public record Line(
            UUID version,
            String clause,
            String title,
            Map<String, Object> parameters,
            boolean selfReported,
            Instant inForceFrom,
            @Nullable String reason,
            @Nullable UUID adoptedBy,
            @Nullable UUID approvedBy,
            Instant adoptedAt,
            boolean ends) {}

    /** By clause, each clause's versions from the first on; all clauses after the given one, "" for the beginning. */
    @Transactional(readOnly = true)
    public List<Line> after(String clause, int clauses) {
        return sql.sql("""
                        with page as (
                            select community, id, clause from adoption
                            where community = :community and clause > :after
                            order by clause limit :clauses
                        )
                        %s
                        from page p %s
                        order by p.clause, v.in_force_from""".formatted(COLUMNS, VERSIONS))
                .param("community", Scope.current().requiredCommunity())
                .param("after", clause)
                .param("clauses", clauses)
                .query((row, n) -> line(row))
                .list();
    }

    /** The version of a clause that is in force at the instant; empty if the clause is not adopted by then. */
    Optional<Line> inForce(String clause, Instant at) {
        return sql.sql("""
                        %s
                        from adoption p %s
                        where p.community = :community and p.clause = :clause and v.in_force_from <= :at
                        order by v.in_force_from desc limit 1""".formatted(COLUMNS, VERSIONS))
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> line(row))
                .optional()
                .filter(line -> !line.ends());
    }

    /** Those of the clauses that are in force at the instant. */
    Set<String> inForce(Collection<String> clauses, Instant at) {
        return Set.copyOf(sql.sql("""
                        select clause from (%s) promised where clause = any (:clauses::text[])""".formatted(InForce.VERSIONS))
                .param("community", Scope.current().requiredCommunity())
                .param("clauses", clauses.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("clause"),
                row.getString("title"),
                catalogue.named(row.getString("parameters")),
                row.getBoolean("self_reported"),
                row.getObject("in_force_from", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getObject("adopted_by", UUID.class),
                row.getObject("approved_by", UUID.class),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("ends"));
    }
}
