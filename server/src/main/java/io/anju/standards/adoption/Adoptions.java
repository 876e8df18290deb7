package io.anju.standards.adoption;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.standards.Adopted;
import io.anju.standards.AdoptionEffect;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import io.anju.standards.adoption.AdoptionRefused.MonthsGone;
import io.anju.standards.adoption.AdoptionRefused.NoSuchClause;
import io.anju.standards.adoption.AdoptionRefused.NotAdopted;
import io.anju.standards.adoption.AdoptionRefused.NotAfterTheLast;
import io.anju.standards.catalogue.Catalogue;
import io.anju.standards.catalogue.Clause;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the community in scope promises. A promise is never taken back for the past: versions are only added, later ones. */
@Service
class Adoptions implements Promises {

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final PromisesTold told;
    private final ObjectProvider<AdoptionEffect> effects;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Adoptions(
            JdbcClient sql,
            Catalogue catalogue,
            PromisesTold told,
            ObjectProvider<AdoptionEffect> effects,
            CommunityZone zones,
            BusinessClock clock) {
        this.effects = effects;
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
                        %s and a.clause = :clause""".formatted(InForce.VERSIONS))
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Adopted(
                        row.getObject("id", UUID.class), clause, catalogue.named(row.getString("parameters"))))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Adopted> adoptedOf(String expectationKind, Instant at) {
        return List.copyOf(sql.sql("""
                        %s and exists (select from deadline_measure m
                                       where m.clause = a.clause and m.expectation_kind = :kind)
                        order by a.clause""".formatted(InForce.VERSIONS))
                .param("community", Scope.current().requiredCommunity())
                .param("kind", expectationKind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Adopted(
                        row.getObject("id", UUID.class),
                        row.getString("clause"),
                        catalogue.named(row.getString("parameters"))))
                .list());
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
        checkBeginning(asked.inForceFrom());
        var day = zones.dayHere(asked.inForceFrom());
        var clause = catalogue.inForce(asked.clause(), day).orElseThrow(() -> new NoSuchClause(asked.clause()));
        var terms = accept.apply(clause, asked.parameters());
        var adoption = adoptionOf(clause.id());
        checkOrder(clause.id(), adoption, asked.inForceFrom());
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

    /** A clause and the numbers that the community promises. */
    record Agreed(Clause clause, Map<String, Object> terms) {}

    /** From now on, in as many statements for many as for one. */
    @Transactional
    void adoptAll(List<Agreed> agreed, boolean selfReported) {
        var ids = agreed.stream().map(one -> one.clause().id()).toArray(String[]::new);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        lock(ids);
        var later = sql.sql("""
                        select a.clause
                        from adoption a
                        join adoption_version v on v.community = a.community and v.adoption = a.id
                        where a.community = :community and a.clause = any (:ids::text[]) and v.in_force_from >= :now
                        order by a.clause limit 1""")
                .param("community", Scope.current().requiredCommunity())
                .param("ids", ids)
                .param("now", now)
                .query(String.class)
                .optional();
        later.ifPresent(clause -> {
            throw new NotAfterTheLast(clause);
        });
        sql.sql("""
                        insert into adoption_version (community, id, adoption, clause_version, parameters, self_reported,
                            in_force_from, adopted_by, adopted_at)
                        select a.community, uuidv7(), a.id, t.version, t.terms::jsonb, :selfReported, :now, :by::uuid, :now
                        from unnest(:ids::text[], :versions::int[], :terms::text[]) as t (clause, version, terms)
                        join adoption a on a.community = :community and a.clause = t.clause""")
                .param("community", Scope.current().requiredCommunity())
                .param("ids", ids)
                .param(
                        "versions",
                        agreed.stream().map(one -> one.clause().version()).toArray(Integer[]::new))
                .param(
                        "terms",
                        agreed.stream().map(one -> catalogue.text(one.terms())).toArray(String[]::new))
                .param("selfReported", selfReported)
                .param("by", Scope.current().actor().account())
                .param("now", now)
                .update();
        told.tell();
    }

    /** In the order of their ids, so that two who adopt many wait for one another and never both. */
    private List<UUID> lock(String[] clauses) {
        sql.sql("""
                        insert into adoption (community, id, clause)
                        select :community, uuidv7(), clause from unnest(:clauses::text[]) clause order by clause
                        on conflict (community, clause) do nothing""")
                .param("community", Scope.current().requiredCommunity())
                .param("clauses", clauses)
                .update();
        return List.copyOf(sql.sql("""
                        select id from adoption where community = :community and clause = any (:clauses::text[])
                        order by clause for update""")
                .param("community", Scope.current().requiredCommunity())
                .param("clauses", clauses)
                .query(UUID.class)
                .list());
    }

    /**
     * The promise ends: nothing of it is owed from the instant on, and what was promised before stays.
     *
     * @return the version that ends it
     * @throws AdoptionRefused.NotAdopted where it is not promised then
     * @throws AdoptionRefused.NotAfterTheLast where a version from then or later on is there
     */
    @Transactional
    UUID end(String clause, Instant from, String reason, UUID proposer, UUID approver) {
        var last = adopted(clause, from).orElseThrow(() -> new NotAdopted(clause));
        checkBeginning(from);
        var adoption = adoptionOf(clause);
        checkOrder(clause, adoption, from);
        var version = Ids.next();
        sql.sql("""
                        insert into adoption_version (community, id, adoption, clause_version, parameters, self_reported,
                            in_force_from, reason, adopted_by, approved_by, adopted_at, ends)
                        select community, :id, adoption, clause_version, parameters, self_reported, :from, :reason,
                               :adoptedBy, :approvedBy, :now, true
                        from adoption_version where community = :community and id = :last""")
                .param("id", version)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("adoptedBy", proposer)
                .param("approvedBy", approver)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", Scope.current().requiredCommunity())
                .param("last", last.version())
                .update();
        told.tell();
        effects.orderedStream().forEach(effect -> effect.ended(clause, zones.dayHere(from)));
        return version;
    }

    private void checkBeginning(Instant from) {
        var month = YearMonth.from(zones.dayHere(clock.instant()));
        if (YearMonth.from(zones.dayHere(from)).isBefore(month)) {
            throw new MonthsGone();
        }
    }

    private void checkOrder(String clause, UUID adoption, Instant from) {
        if (latest(adoption).filter(last -> !from.isAfter(last)).isPresent()) {
            throw new NotAfterTheLast(clause);
        }
    }

    /** The row is locked, so that two people changing one promise come one after the other. */
    private UUID adoptionOf(String clause) {
        return lock(new String[] {clause}).getFirst();
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
