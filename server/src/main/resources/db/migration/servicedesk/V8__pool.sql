-- Some work is offered to everybody on duty: whoever takes it first has it.
alter table ticket_category drop constraint category_dispatch;
alter table ticket_category add constraint category_dispatch check (dispatch in ('AUTOMATIC', 'BY_HAND', 'POOL'));
alter table ticket add column pooled boolean not null default false;
alter table ticket add constraint only_what_waits_is_pooled check (not pooled or state = 'REPORTED');
create index ticket_on_offer on ticket (community, next_due) where pooled;
