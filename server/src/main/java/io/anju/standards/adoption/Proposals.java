package io.anju.standards.adoption;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.standards.NewAdoption;
import io.anju.standards.adoption.AdoptionRefused.AlreadyDecided;
import io.anju.standards.adoption.AdoptionRefused.LawIsTheFloor;
import io.anju.standards.adoption.AdoptionRefused.NoSuchClause;
import io.anju.standards.adoption.AdoptionRefused.NoSuchProposal;
import io.anju.standards.adoption.AdoptionRefused.NotAdopted;
import io.anju.standards.adoption.AdoptionRefused.OwnProposal;
import io.anju.standards.catalogue.Catalogue;
import io.anju.standards.catalogue.Clause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promising less than the catalogue takes two people: one proposes it with a reason, another one decides. What the law fixes is
 * not proposed at all. See docs/domain/standards.md#looser.
 */
@Service
@Transactional
public class Proposals {

    static final int SHOWN = 200;

    /**
     * A proposal and what became of it.
     *
     * @param inForceFrom null: from the decision on
     * @param approved null while nobody has decided
     * @param version the adoption version that an approval made
     * @param ends whether it is proposed to promise it no longer; then the parameters are those that are promised
     */
    public record Proposal(
            UUID id,
            String clause,
            Map<String, Object> parameters,
            @Nullable Instant inForceFrom,
            boolean selfReported,
            String reason,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Boolean approved,
            @Nullable String note,
            @Nullable UUID version,
            boolean ends) {}

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final Adoptions adoptions;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Proposals(JdbcClient sql, Catalogue catalogue, Adoptions adoptions, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.adoptions = adoptions;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Proposes to promise it no longer, which takes two people as promising less does.
     *
     * @throws NotAdopted where it is not promised
     * @throws LawIsTheFloor where the law fixes something about it
     */
    public UUID proposeEnding(String clause, @Nullable Instant inForceFrom, String reason) {
        var from = Objects.requireNonNullElse(inForceFrom, clock.instant());
        var adopted = adoptions.adopted(clause, from).orElseThrow(() -> new NotAdopted(clause));
        catalogue
                .inForce(clause, zones.dayHere(from))
                .map(Clause::lawfulDefault)
                .ifPresent(law -> {
                    throw new LawIsTheFloor(clause, law);
                });
        return keep(clause, adopted.parameters(), inForceFrom, true, reason, true);
    }

    /** Refuses numbers that are not looser (they need no approval), not adjustable, or fixed by law. */
    public UUID propose(
            String clause,
            Map<String, Object> parameters,
            @Nullable Instant inForceFrom,
            boolean selfReported,
            String reason) {
        var day = zones.dayHere(Objects.requireNonNullElse(inForceFrom, clock.instant()));
        Terms.loosened(catalogue.inForce(clause, day).orElseThrow(() -> new NoSuchClause(clause)), parameters);
        return keep(clause, parameters, inForceFrom, selfReported, reason, false);
    }

    private UUID keep(
            String clause,
            Map<String, Object> parameters,
            @Nullable Instant inForceFrom,
            boolean selfReported,
            String reason,
            boolean ends) {
        var id = Ids.next();
        sql.sql("""
                        insert into adoption_proposal (community, id, clause, parameters, in_force_from, self_reported,
                            reason, proposed_by, proposed_at, ends)
                        values (:community, :id, :clause, :parameters::jsonb, :from::timestamptz, :selfReported, :reason,
                            :by, :now, :ends)""")
                .param("community", community())
                .param("id", id)
                .param("clause", clause)
                .param("parameters", catalogue.text(parameters))
                .param("from", inForceFrom == null ? null : inForceFrom.atOffset(ZoneOffset.UTC))
                .param("selfReported", selfReported)
                .param("reason", reason)
                .param("by", Scope.current().actor().required())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ends", ends)
                .update();
        return id;
    }

    /** Those that wait for a decision first, then the latest. */
    @Transactional(readOnly = true)
    public List<Proposal> all() {
        return sql.sql("""
                        select * from adoption_proposal where community = :community
                        order by decided_at is not null, proposed_at desc, id limit :shown""")
                .param("community", community())
                .param("shown", SHOWN)
                .query((row, n) -> proposal(row))
                .list();
    }

    /**
     * By somebody else than who proposed it, once. An approval adopts it, and is refused for the same reasons as any adoption.
     *
     * @return the proposal as decided
     */
    public Proposal decide(UUID id, boolean approved, @Nullable String note) {
        var proposal = locked(id);
        var decider = Scope.current().actor().required();
        if (proposal.approved() != null) {
            throw new AlreadyDecided();
        }
        if (proposal.proposedBy().equals(decider)) {
            throw new OwnProposal();
        }
        var now = clock.instant();
        var version = approved ? adopt(proposal, decider, now) : null;
        sql.sql("""
                        update adoption_proposal set decided_by = :by, decided_at = :now, approved = :approved, note = :note,
                            version = :version::uuid
                        where community = :community and id = :id""")
                .param("by", decider)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("approved", approved)
                .param("note", note)
                .param("version", version)
                .param("community", community())
                .param("id", id)
                .update();
        return locked(id);
    }

    private UUID adopt(Proposal proposal, UUID approver, Instant now) {
        var from = Objects.requireNonNullElse(proposal.inForceFrom(), now);
        if (proposal.ends()) {
            return adoptions.end(proposal.clause(), from, proposal.reason(), proposal.proposedBy(), approver);
        }
        return adoptions.adoptLooser(
                new NewAdoption(
                        proposal.clause(), proposal.parameters(), from, proposal.selfReported(), proposal.reason()),
                proposal.proposedBy(),
                approver);
    }

    private Proposal locked(UUID id) {
        return sql.sql("select * from adoption_proposal where community = :community and id = :id for update")
                .param("community", community())
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional()
                .orElseThrow(NoSuchProposal::new);
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("clause"),
                catalogue.named(row.getString("parameters")),
                instant(row.getObject("in_force_from", OffsetDateTime.class)),
                row.getBoolean("self_reported"),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_by", UUID.class),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getObject("approved", Boolean.class),
                row.getString("note"),
                row.getObject("version", UUID.class),
                row.getBoolean("ends"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
