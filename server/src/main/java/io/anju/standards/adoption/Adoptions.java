package io.anju.standards.adoption;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.standards.Adopted;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import io.anju.standards.adoption.AdoptionRefused.MonthsGone;
import io.anju.standards.adoption.AdoptionRefused.NoSuchClause;
import io.anju.standards.adoption.AdoptionRefused.NotAfterTheLast;
import io.anju.standards.catalogue.Catalogue;
import io.anju.standards.catalogue.Clause;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the community in scope promises. A promise is never taken back for the past: versions are only added, later ones. */
@Service
class Adoptions implements Promises {

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final PromisesTold told;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Adoptions(JdbcClient sql, Catalogue catalogue, PromisesTold told, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.told = told;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Adopted> adopted(String clause, Instant at) {
        return sql.sql("""
                        select v.id, v.parameters
                        from adoption a
                        join adoption_version v on v.community = a.community and v.adoption = a.id
                        where a.community = :community and a.clause = :clause and v.in_force_from <= :at
                        order by v.in_force_from desc limit 1""")
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Adopted(
                        row.getObject("id", UUID.class), clause, catalogue.named(row.getString("parameters"))))
                .optional();
    }

    @Override
    @Transactional
    public UUID adopt(NewAdoption asked) {
        return adopt(asked, Terms::of, Scope.current().actor().account(), null);
    }

    /** With numbers looser than the catalogue's, in the name of who proposed it. */
    @Transactional
    public UUID adoptLooser(NewAdoption asked, UUID proposer, UUID approver) {
        return adopt(asked, Terms::loosened, proposer, approver);
    }

    private UUID adopt(
            NewAdoption asked,
            BiFunction<Clause, Map<String, Object>, Map<String, Object>> accept,
            @Nullable UUID adopter,
            @Nullable UUID approver) {
        var day = zones.dayHere(asked.inForceFrom());
        if (YearMonth.from(day).isBefore(YearMonth.from(zones.dayHere(clock.instant())))) {
            throw new MonthsGone();
        }
        var clause = catalogue.inForce(asked.clause(), day).orElseThrow(() -> new NoSuchClause(asked.clause()));
        var terms = accept.apply(clause, asked.parameters());
        var adoption = adoptionOf(clause.id());
        if (latest(adoption).filter(last -> !asked.inForceFrom().isAfter(last)).isPresent()) {
            throw new NotAfterTheLast(clause.id());
        }
        var version = Ids.next();
        sql.sql("""
                        insert into adoption_version (community, id, adoption, clause_version, parameters, self_reported,
                            in_force_from, reason, adopted_by, approved_by, adopted_at)
                        values (:community, :id, :adoption, :clauseVersion, :parameters::jsonb, :selfReported,
                            :inForceFrom, :reason, :adoptedBy::uuid, :approvedBy::uuid, :now)""")
                .param("community", Scope.current().requiredCommunity())
                .param("id", version)
                .param("adoption", adoption)
                .param("clauseVersion", clause.version())
                .param("parameters", catalogue.text(terms))
                .param("selfReported", asked.selfReported())
                .param("inForceFrom", asked.inForceFrom().atOffset(ZoneOffset.UTC))
                .param("reason", asked.reason())
                .param("adoptedBy", adopter)
                .param("approvedBy", approver)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        told.tell();
        return version;
    }

    /** The row is locked, so that two people changing one promise come one after the other. */
    private UUID adoptionOf(String clause) {
        var community = Scope.current().requiredCommunity();
        sql.sql("""
                        insert into adoption (community, id, clause) values (:community, :id, :clause)
                        on conflict (community, clause) do nothing""")
                .param("community", community)
                .param("id", Ids.next())
                .param("clause", clause)
                .update();
        return sql.sql("select id from adoption where community = :community and clause = :clause for update")
                .param("community", community)
                .param("clause", clause)
                .query(UUID.class)
                .single();
    }

    private Optional<Instant> latest(UUID adoption) {
        return sql.sql("""
                        select in_force_from from adoption_version
                        where community = :community and adoption = :adoption
                        order by in_force_from desc limit 1""")
                .param("community", Scope.current().requiredCommunity())
                .param("adoption", adoption)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
