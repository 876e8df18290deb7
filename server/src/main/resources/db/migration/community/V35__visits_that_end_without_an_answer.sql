-- A visit to tenants also ends when they decline, with what they said, and when nobody rents there any more.
alter table home_visit add column reason text;
alter table home_visit add column withdrawn_at timestamptz;
alter table home_visit add constraint tenant_visit_says_why_it_was_declined check
    (kind <> 'TENANT' or outcome is distinct from 'DECLINED' or reason is not null);
alter table home_visit add constraint withdrawn_visit_is_not_made check (withdrawn_at is null or done_at is null);
drop index one_open_tenant_visit;
create unique index one_open_tenant_visit on home_visit (community, space)
    where kind = 'TENANT' and done_at is null and withdrawn_at is null;
drop index home_visit_by_due;
create index home_visit_by_due on home_visit (community, due, space) where done_at is null and withdrawn_at is null;
drop trigger keep_history on home_visit;
select masked_history_of('home_visit', array['tenants', 'hazards', 'reason']);
