package io.anju.evidence.fact;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredExpectations implements Expectations {

    private final JdbcClient sql;
    private final RegisteredKinds kinds;
    private final ChangedSubjects changed;
    private final BusinessClock clock;

    StoredExpectations(JdbcClient sql, RegisteredKinds kinds, ChangedSubjects changed, BusinessClock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public void expect(NewExpectation expectation) {
        kinds.requireExpectation(expectation.kind());
        kinds.requireFact(expectation.satisfiedBy());
        end(expectation.kind(), expectation.subject(), expectation.clause());
        sql.sql("""
                insert into expectation (community, id, kind, subject, label, adoption_version, clause, since,
                                         at_risk_from, due_at, satisfied_by, facts_of)
                values (:community, :id, :kind, :subject, :label, :adoption, :clause, :since, :risk, :due, :by,
                        nullif(:of, :subject))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", Ids.next())
                .param("kind", expectation.kind())
                .param("subject", expectation.subject())
                .param("label", expectation.label())
                .param("adoption", expectation.adoptionVersion())
                .param("clause", expectation.clause())
                .param("since", StoredFacts.utc(expectation.since()))
                .param("risk", StoredFacts.utc(expectation.atRiskFrom()))
                .param("due", StoredFacts.utc(expectation.dueAt()))
                .param("by", expectation.satisfiedBy())
                .param("of", expectation.factsOf())
                .update();
        changed.mark(expectation.subject());
    }

    @Override
    public boolean isStated(String kind, UUID subject) {
        return sql.sql("""
                select exists (select from evidence_expectation_v1
                                where community = :community and subject = :subject and kind = :kind)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("subject", subject)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void withdraw(String kind, UUID subject) {
        kinds.requireExpectation(kind);
        end(kind, subject, "%");
        changed.mark(subject);
    }

    private void end(String kind, UUID subject, String clause) {
        sql.sql("""
                update expectation set ended_at = :now
                 where community = :community and subject = :subject and kind = :kind
                   and (:clause = '%' or clause = :clause) and ended_at is null
                """)
                .param("now", StoredFacts.utc(clock.instant()))
                .param("community", Scope.current().requiredCommunity())
                .param("subject", subject)
                .param("kind", kind)
                .param("clause", clause)
                .update();
    }
}
