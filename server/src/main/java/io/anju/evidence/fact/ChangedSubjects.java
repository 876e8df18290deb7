package io.anju.evidence.fact;

import io.anju.evidence.Changes;
import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks in the fact's own transaction, so that no change is ever missed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangedSubjects implements Changes {

    private final JdbcClient sql;

    ChangedSubjects(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Counts even a mark that is there, so that it is locked until this fact is seen. Marks those too whose promises are kept by
     * facts about this subject.
     */
    void mark(UUID subject) {
        sql.sql("""
                insert into changed_subject (community, subject, marks)
                select :community, changed.subject, 1
                  from (select :subject::uuid as subject
                        union
                        select subject from expectation
                         where community = :community and facts_of = :subject and ended_at is null
                         order by subject) changed
                on conflict (community, subject) do update set marks = changed_subject.marks + 1
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("subject", subject)
                .update();
    }

    @Override
    public boolean pending() {
        return sql.sql("select exists (select from changed_subject where community = :community)")
                .param("community", Scope.current().requiredCommunity())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<UUID> communities() {
        return sql.sql("select distinct community from changed_subject")
                .query((row, n) -> row.getObject("community", UUID.class))
                .list();
    }

    @Override
    public List<UUID> take(int max) {
        return sql.sql("""
                with taken as (select subject from changed_subject where community = :community limit :max
                               for update skip locked)
                delete from changed_subject c using taken t
                 where c.community = :community and c.subject = t.subject
                returning c.subject
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("max", max)
                .query((row, n) -> row.getObject("subject", UUID.class))
                .list();
    }
}
