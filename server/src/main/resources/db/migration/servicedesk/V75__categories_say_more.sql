-- What a category says besides: how soon it is accepted and reached, what is ticked before it is done, and that the steward of the
-- place chooses who goes. A ticket keeps its list as it was on the day.
alter table ticket_category
    add column accept_minutes int,
    add column arrive_minutes int,
    add column checklist text[] not null default '{}',
    add column checklist_required boolean not null default false,
    drop constraint category_dispatch,
    add constraint category_dispatch check (dispatch in ('AUTOMATIC', 'BY_HAND', 'POOL', 'STEWARD')),
    add constraint category_accept check (accept_minutes between 1 and 60),
    add constraint category_arrive check (arrive_minutes between 1 and 1440),
    add constraint category_checklist check
        (cardinality(checklist) <= 12 and array_position(checklist, '') is null and array_position(checklist, null::text) is null),
    add constraint only_a_list_is_required check (not checklist_required or cardinality(checklist) > 0),
    add constraint only_a_visit_has_steps check (visit or (num_nonnulls(accept_minutes, arrive_minutes) = 0 and cardinality(checklist) = 0));
alter table ticket
    add column accept_minutes int,
    add column arrive_minutes int,
    drop constraint ticket_dispatch,
    add constraint ticket_dispatch check (dispatch in ('AUTOMATIC', 'BY_HAND', 'POOL', 'STEWARD'));
create table ticket_checklist (
    community uuid not null,
    ticket uuid not null,
    lines text[] not null,
    required boolean not null,
    constraint ticket_checklist_pk primary key (community, ticket),
    constraint ticket_checklist_has_lines check (cardinality(lines) between 1 and 12)
);
select belongs_to_community('ticket_checklist');
alter table ticket_checklist add constraint checklist_of_ticket foreign key (community, ticket) references ticket (community, id);
select community_policies('ticket_checklist'), app_may('ticket_checklist', 'select, insert');
alter table field_visit add column checked text[] not null default '{}';
create index ticket_for_stewards on ticket (community, next_due) where dispatch = 'STEWARD' and state = 'REPORTED';
