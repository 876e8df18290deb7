package io.anju.community.campaign;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Refusal;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what came of visits. A census is finished by the last of its homes. */
@Service
@Transactional
public class HomeVisits {

    static final class MadeAlready extends Refusal {
        MadeAlready() {
            super("community.visit-is-made");
        }
    }

    static final class Withdrawn extends Refusal {
        Withdrawn() {
            super("community.visit-is-withdrawn");
        }
    }

    private record Visit(
            VisitKind kind,
            @Nullable UUID census,
            UUID space,
            @Nullable OffsetDateTime doneAt,
            @Nullable OffsetDateTime withdrawnAt) {}

    private final JdbcClient sql;
    private final Facts facts;
    private final BusinessClock clock;

    HomeVisits(JdbcClient sql, Facts facts, BusinessClock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Takes it down. Declining ends a visit to tenants too; the next is due after the usual interval.
     *
     * @throws Unacceptable when a visit to tenants brings home neither who rents until when and what is dangerous there, nor
     *     why they declined
     */
    public void make(UUID id, Found found) {
        var visit = locked(id);
        if (visit.doneAt() != null) {
            throw new MadeAlready();
        }
        if (visit.withdrawnAt() != null) {
            throw new Withdrawn();
        }
        if (visit.kind() == VisitKind.TENANT && !found.tellsOfTenants() && !found.saysWhyDeclined()) {
            throw new Unacceptable("community.tenant-visit", "tenants");
        }
        keep(id, found);
        switch (visit.kind()) {
            case TENANT -> record(VisitFacts.TENANTS_VISITED, id, visit, found);
            case CENSUS -> {
                var census = Objects.requireNonNull(visit.census());
                record(VisitFacts.SURVEYED, census, visit, found);
                finish(census);
            }
        }
    }

    private Visit locked(UUID id) {
        return sql.sql("""
                select kind, census, space, done_at, withdrawn_at from home_visit
                 where community = :community and id = :id for update
                """)
                .param("community", community())
                .param("id", id)
                .query(Visit.class)
                .optional()
                .orElseThrow(() -> new NotFound("community.no-such-visit"));
    }

    private void keep(UUID id, Found found) {
        boolean ofTenants = !found.tenants().isEmpty();
        sql.sql("""
                update home_visit
                   set outcome = :outcome, people = :people::int, tenants = :tenants, lease_until = :until::date,
                       hazards = :hazards, reason = :reason, done_at = :now, done_by = :by
                 where community = :community and id = :id
                """)
                .param("community", community())
                .param("id", id)
                .param("outcome", found.outcome().name())
                .param("people", found.people())
                .param("tenants", ofTenants ? String.join("、", found.tenants()) : null)
                .param("until", found.leaseUntil())
                .param("hazards", found.hazards().isBlank() ? null : found.hazards())
                .param("reason", found.reason().isBlank() ? null : found.reason())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .update();
    }

    private void record(String kind, UUID subject, Visit visit, Found found) {
        facts.record(NewFact.of(kind, subject, Scope.current().actor().required(), clock.instant(), Source.TYPED)
                .at(visit.space())
                .saying(found.outcome().name(), Map.of()));
    }

    /** The lock makes the last two homes of a census see each other. */
    private void finish(UUID census) {
        sql.sql("select id from census where community = :community and id = :id for update")
                .param("community", community())
                .param("id", census)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        int finished = sql.sql("""
                update census set finished_at = :now
                 where community = :community and id = :id and finished_at is null
                   and not exists (select from home_visit v
                                    where v.community = :community and v.census = :id and v.done_at is null)
                """)
                .param("community", community())
                .param("id", census)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (finished > 0) {
            facts.record(NewFact.of(VisitFacts.CENSUS_FINISHED, census, null, clock.instant(), Source.SYSTEM));
        }
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
