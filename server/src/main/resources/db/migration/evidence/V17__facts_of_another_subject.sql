-- What is owed again and again on one thing is a subject of its own each time, and is kept by facts about the thing.
alter table expectation add column facts_of uuid;
alter table expectation add constraint expectation_facts_are_of_another check (facts_of <> subject);
create index expectation_by_facts on expectation (community, facts_of) where facts_of is not null;
create or replace view evidence_expectation_v1 with (security_invoker = true) as
select community, id, kind, subject, label, adoption_version, clause, since, at_risk_from, due_at, satisfied_by,
       coalesce(facts_of, subject) as facts_of
  from expectation where ended_at is null;
