package io.anju.evidence.fact;

import io.anju.evidence.NewMember;
import io.anju.evidence.Populations;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredPopulations implements Populations {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final RegisteredKinds kinds;
    private final ChangedSubjects changed;
    private final BusinessClock clock;

    StoredPopulations(
            JdbcClient sql, JsonMapper json, RegisteredKinds kinds, ChangedSubjects changed, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.kinds = kinds;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public void include(NewMember member) {
        kinds.requirePopulation(member.kind());
        int ended = endOtherWords(member);
        int begun = begin(member);
        if (ended + begun > 0) {
            changed.mark(member.subject());
        }
    }

    private int endOtherWords(NewMember member) {
        return described("""
                update population set until = greatest(since, :since), ended_because = null
                 where community = :community and kind = :kind and subject = :subject and (until is null or until > :since)
                   and (label, category, number, place, attributes)
                       is distinct from (:label, :category::text, :number::numeric, :place::uuid, :attributes::jsonb)
                """, member).update();
    }

    private int begin(NewMember member) {
        return described("""
                insert into population (community, id, kind, subject, label, category, number, place, attributes, since,
                                        stated_at)
                select :community, :id, :kind, :subject, :label, :category::text, :number::numeric, :place::uuid,
                       :attributes::jsonb, :since, :now
                 where not exists (select from population
                                    where community = :community and kind = :kind and subject = :subject
                                      and (until is null or until > :since))
                """, member)
                .param("id", Ids.next())
                .param("now", StoredFacts.utc(clock.instant()))
                .update();
    }

    private StatementSpec described(String statement, NewMember member) {
        return sql.sql(statement)
                .param("community", Scope.current().requiredCommunity())
                .param("kind", member.kind())
                .param("subject", member.subject())
                .param("label", member.label())
                .param("category", member.category())
                .param("number", member.number())
                .param("place", member.place())
                .param("attributes", json.writeValueAsString(member.attributes()))
                .param("since", member.since());
    }

    @Override
    public void exclude(String kind, UUID subject, LocalDate from, String because) {
        int ended = sql.sql("""
                update population set until = greatest(since, :from), ended_because = :because
                 where community = :community and kind = :kind and subject = :subject and (until is null or until > :from)
                """)
                .param("from", from)
                .param("because", because)
                .param("community", Scope.current().requiredCommunity())
                .param("kind", kind)
                .param("subject", subject)
                .update();
        if (ended > 0) {
            changed.mark(subject);
        }
    }
}
