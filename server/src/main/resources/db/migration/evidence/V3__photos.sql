-- Which photo belongs to which subject: who may see it, and whether it is still needed.
create index fact_photo_by_hash on fact_photo (community, sha256);
create view evidence_photo_v1 with (security_invoker = true) as
select p.community, p.sha256, f.subject from fact_photo p join fact f on f.community = p.community and f.id = p.fact;
select app_may('evidence_photo_v1', 'select');
