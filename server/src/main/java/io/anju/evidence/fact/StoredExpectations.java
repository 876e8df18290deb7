package io.anju.evidence.fact;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
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
    public void expectAll(Collection<NewExpectation> many) {
        if (many.isEmpty()) {
            return;
        }
        for (var one : many) {
            kinds.requireExpectation(one.kind());
            kinds.requireFact(one.satisfiedBy());
        }
        sql.sql("""
                with stated as (
                    insert into expectation (community, id, kind, subject, label, adoption_version, clause, since,
                                             at_risk_from, due_at, satisfied_by, facts_of)
                    select :community, uuidv7(), kind, subject, label, adoption, clause, since, risk, due, satisfied_by,
                           nullif(facts_of, subject)
                      from unnest(:kinds::text[], :subjects::text[]::uuid[], :labels::text[], :adoptions::text[]::uuid[],
                                  :clauses::text[], :sinces::text[]::timestamptz[], :risks::text[]::timestamptz[],
                                  :dues::text[]::timestamptz[], :bys::text[], :ofs::text[]::uuid[])
                           as given (kind, subject, label, adoption, clause, since, risk, due, satisfied_by, facts_of)
                    on conflict (community, subject, kind, clause) where ended_at is null do nothing
                    returning subject
                )
                insert into changed_subject (community, subject, marks)
                select distinct :community::uuid, subject, 1 from stated
                on conflict (community, subject) do update set marks = changed_subject.marks + 1
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("kinds", column(many, NewExpectation::kind))
                .param("subjects", column(many, NewExpectation::subject))
                .param("labels", column(many, NewExpectation::label))
                .param("adoptions", column(many, NewExpectation::adoptionVersion))
                .param("clauses", column(many, NewExpectation::clause))
                .param("sinces", column(many, NewExpectation::since))
                .param("risks", column(many, NewExpectation::atRiskFrom))
                .param("dues", column(many, NewExpectation::dueAt))
                .param("bys", column(many, NewExpectation::satisfiedBy))
                .param("ofs", column(many, NewExpectation::factsOf))
                .update();
    }

    private static String[] column(Collection<NewExpectation> many, Function<NewExpectation, Object> value) {
        return many.stream().map(value).map(Object::toString).toArray(String[]::new);
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
