package io.anju.standards.wall;

import io.anju.kernel.Scope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Derives the roll-up of the community in scope from evidence, a set of subjects at a time. */
@Component
class VerdictStates {

    /** Who managed the community on the day; where nobody did, the nil uuid. */
    private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

    private final JdbcClient sql;

    VerdictStates(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The state of each subject's expectations. The satisfying fact is the earliest of the measure's kind and versions that
     * lies within the expectation, has an outcome the measure accepts, was not corrected and, if it is self-reported, is
     * accepted by the adoption.
     */
    void derive(Collection<UUID> subjects) {
        sql.sql("""
                        insert into verdict_state (community, kind, subject, clause, day, company, label,
                            adoption_version, since, at_risk_from, due_at, satisfied_at, satisfied_by, facts_of,
                            withdrawn)
                        select e.community, e.kind, e.subject, e.clause,
                               (e.due_at at time zone c.zone)::date,
                               coalesce(g.company, %s), e.label, e.adoption_version, e.since, e.at_risk_from, e.due_at,
                               f.happened_at, f.id, nullif(e.facts_of, e.subject), false
                        from evidence_expectation_v1 e
                        join deadline_measure m on m.clause = e.clause and m.expectation_kind = e.kind
                        join adoption_version a on a.community = e.community and a.id = e.adoption_version
                        join identity_community_v1 c on c.id = e.community
                        left join identity_management_v1 g on g.community = e.community
                            and g.during @> (e.due_at at time zone c.zone)::date
                        left join lateral (
                            select f.id, f.happened_at
                            from evidence_fact_v1 f
                            where f.community = e.community and f.subject = e.facts_of
                              and f.kind = m.fact_kind and f.version = any (m.fact_versions)
                              and (m.fact_outcomes is null or f.outcome is null or f.outcome = any (m.fact_outcomes))
                              and f.happened_at >= e.since
                              and (a.self_reported or f.source <> 'TYPED')
                              and not exists (select from evidence_fact_v1 later
                                              where later.community = f.community and later.subject = f.subject
                                                and later.corrects = f.id)
                            order by f.happened_at, f.id limit 1
                        ) f on true
                        where e.community = :community
                          and e.subject = any (string_to_array(:subjects, ',')::uuid[])
                        on conflict (community, subject, kind, clause) do update set
                            day = excluded.day, company = excluded.company,
                            label = excluded.label, adoption_version = excluded.adoption_version,
                            since = excluded.since, at_risk_from = excluded.at_risk_from, due_at = excluded.due_at,
                            satisfied_at = excluded.satisfied_at, satisfied_by = excluded.satisfied_by,
                            facts_of = excluded.facts_of, withdrawn = excluded.withdrawn""".formatted(NOBODY))
                .param("community", community())
                .param("subjects", list(subjects))
                .update();
    }

    /** What is owed no longer stays, but counts no longer. */
    void withdraw(Collection<UUID> subjects) {
        sql.sql("""
                        update verdict_state s set withdrawn = true
                        where s.community = :community and not s.withdrawn
                          and s.subject = any (string_to_array(:subjects, ',')::uuid[])
                          and not exists (
                              select from evidence_expectation_v1 e
                              where e.community = s.community and e.subject = s.subject and e.kind = s.kind
                                and e.clause = s.clause)""")
                .param("community", community())
                .param("subjects", list(subjects))
                .update();
    }

    /** The clauses and days that the subjects stand in, as text for {@link #count}. */
    Set<String> places(Collection<UUID> subjects) {
        return Set.copyOf(sql.sql("""
                        select distinct clause || '/' || day as place
                        from verdict_state
                        where community = :community and subject = any (string_to_array(:subjects, ',')::uuid[])""")
                .param("community", community())
                .param("subjects", list(subjects))
                .query(String.class)
                .list());
    }

    /** Counts those clauses and days afresh, then the months they lie in from their days. */
    void count(Set<String> places) {
        var named = String.join(",", places);
        countDays(named);
        sumMonths(named);
    }

    /** A place that all subjects have left is counted to zero. */
    private void countDays(String places) {
        sql.sql("""
                        with place as (
                            select split_part(p, '/', 1) as clause, split_part(p, '/', 2)::date as day
                            from unnest(string_to_array(:places, ',')) p
                        ), standing as (
                            select s.company, s.clause, s.day,
                                   count(*) filter (where s.satisfied_at <= s.due_at) as met,
                                   count(*) filter (where s.satisfied_at > s.due_at) as late,
                                   count(*) filter (where s.satisfied_at is null) as open,
                                   min(s.at_risk_from) filter (where s.satisfied_at is null) as at_risk_from,
                                   min(s.due_at) filter (where s.satisfied_at is null) as breached_from,
                                   max(s.due_at) filter (where s.satisfied_at is null) as last_due
                            from verdict_state s join place p on p.clause = s.clause and p.day = s.day
                            where s.community = :community and not s.withdrawn
                            group by s.company, s.clause, s.day
                        )
                        insert into day_roll_up (community, company, clause, day, met, late, open,
                            at_risk_from, breached_from, last_due)
                        select :community, company, clause, day, met, late, open, at_risk_from, breached_from, last_due
                        from standing
                        union all
                        select r.community, r.company, r.clause, r.day, 0, 0, 0, null, null, null
                        from day_roll_up r join place p on p.clause = r.clause and p.day = r.day
                        where r.community = :community and not exists (
                            select from standing s where s.company = r.company and s.clause = r.clause and s.day = r.day)
                        on conflict (community, company, clause, day) do update set
                            met = excluded.met, late = excluded.late, open = excluded.open,
                            at_risk_from = excluded.at_risk_from, breached_from = excluded.breached_from,
                            last_due = excluded.last_due""").param("community", community()).param("places", places).update();
    }

    private void sumMonths(String places) {
        sql.sql("""
                        with place as (
                            select distinct split_part(p, '/', 1) as clause,
                                   date_trunc('month', split_part(p, '/', 2)::date)::date as month
                            from unnest(string_to_array(:places, ',')) p
                        )
                        insert into clause_roll_up (community, company, clause, month, met, late, open,
                            at_risk_from, breached_from)
                        select :community, d.company, d.clause, p.month, sum(d.met), sum(d.late), sum(d.open),
                               min(d.at_risk_from), min(d.breached_from)
                        from place p
                        join day_roll_up d on d.clause = p.clause and d.day >= p.month
                            and d.day < p.month + interval '1 month'
                        where d.community = :community
                        group by d.company, d.clause, p.month
                        on conflict (community, company, clause, month) do update set
                            met = excluded.met, late = excluded.late, open = excluded.open,
                            at_risk_from = excluded.at_risk_from, breached_from = excluded.breached_from""").param("community", community()).param("places", places).update();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }

    private static String list(Collection<UUID> subjects) {
        return subjects.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
