-- Whoever shows photos of a subject to people has to tell what of it is theirs to see.
create or replace view evidence_photo_v1 with (security_invoker = true) as
select p.community, p.sha256, f.subject, f.kind
  from fact_photo p join fact f on f.community = p.community and f.id = p.fact;
