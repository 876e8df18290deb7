-- What whoever went there told of each visit: what was confirmed at the door, and on leaving, and what was found.
create table field_visit (
    community uuid not null,
    ticket uuid not null,
    round int not null,
    arrived_at timestamptz not null,
    confirmed text[] not null,
    purpose text check (length(purpose) <= 200),
    no_entry text check (no_entry in ('NOBODY_HOME', 'DECLINED', 'NOT_NEEDED')),
    entered_at timestamptz,
    left_at timestamptz,
    result text check (length(result) <= 200),
    other_needs text check (other_needs in ('NONE', 'NAMED')),
    need text check (length(need) <= 500),
    need_ticket uuid,
    cause text check (length(cause) <= 200),
    parts jsonb,
    signature text check (signature ~ '^[0-9a-f]{64}$'),
    unsigned text check (unsigned in ('ABSENT', 'DECLINED')),
    unsigned_because text check (length(unsigned_because) <= 200),
    complete boolean not null,
    constraint field_visit_pk primary key (community, ticket, round),
    constraint field_visit_is_signed_or_not check (signature is null or unsigned is null),
    constraint field_visit_need_is_named check (need_ticket is null or other_needs = 'NAMED')
);
select belongs_to_community('field_visit');
alter table field_visit add constraint field_visit_of_ticket foreign key (community, ticket) references ticket (community, id);
alter table field_visit add constraint field_visit_need_is_a_ticket
    foreign key (community, need_ticket) references ticket (community, id);
select community_policies('field_visit'), app_may('field_visit');
select masked_history_of('field_visit', array['purpose', 'result', 'need', 'cause', 'unsigned_because'], 'community', 'ticket');
