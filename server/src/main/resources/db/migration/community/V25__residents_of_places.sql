-- Who belongs to which space, and when, for rules in SQL that concern everybody of a building, signed in or not.
create view community_resident_v1 with (security_invoker = true) as
select o.community, o.party, o.space, p.label, o.during
  from occupancy o join place p on p.community = o.community and p.id = o.space;
select app_may('community_resident_v1', 'select');
