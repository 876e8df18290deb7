-- Whether a fact was told by a clock that was wrong: to be shown with it, never for a verdict.
create or replace view evidence_fact_v1 with (security_invoker = true) as
select community, id, kind, version, subject, person, place, happened_at, learned_at, number, unit, outcome, source, corrects,
       array(select p.sha256 from fact_photo p where p.community = fact.community and p.fact = fact.id order by p.n) as photos,
       coalesce(detail -> 'skewed' = 'true'::jsonb, false) as skewed
  from fact;
