-- When a tie began, where more is known than its day: from then on whoever came with a transfer sees what is reported of the home.
alter table occupancy add began_at timestamptz;
alter table occupancy add constraint occupancy_began_at_its_transfer check (began_at is null or began_with is not null);
create or replace view community_home_v1 with (security_invoker = true) as
select o.community, p.account, o.space, o.relation, o.rights, o.during, o.began_at
  from occupancy o join party p on p.community = o.community and p.id = o.party
 where p.account is not null;
-- Who was at a home and is no longer, each tie with its first day without them.
create view community_left_home_v1 with (security_invoker = true) as
select o.community, o.space, o.party, p.account, upper(o.during) as until, o.ended_at
  from occupancy o join party p on p.community = o.community and p.id = o.party
 where not upper_inf(o.during) and not isempty(o.during);
select app_may('community_left_home_v1', 'select');
