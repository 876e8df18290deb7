create table ticket_category (
    key text primary key,
    name text not null,
    n int not null
);
insert into ticket_category (key, name, n) values
    ('leak', '漏水', 1), ('power', '停电', 2), ('lock', '门锁', 3), ('clog', '堵塞', 4), ('clean', '保洁', 5), ('other', '其他', 9);

create table ticket (
    community uuid not null,
    id uuid not null,
    number text not null,
    space uuid not null,
    party uuid,
    reporter uuid,
    category text not null,
    description text not null check (length(description) between 1 and 2000),
    state text not null check (state in ('REPORTED', 'ASSIGNED', 'ACCEPTED', 'ARRIVED', 'FINISHED', 'CLOSED')),
    reported_at timestamptz not null,
    assignee uuid,
    assigned_at timestamptz,
    accept_due timestamptz,
    accepted_at timestamptz,
    arrive_at_risk timestamptz not null,
    arrive_due timestamptz not null,
    arrived_at timestamptz,
    finished_at timestamptz,
    closed_at timestamptz,
    clause text,
    adoption_version uuid,
    stars int check (stars between 1 and 5),
    comment text,
    version int not null,
    next_due timestamptz not null generated always as
        (case when arrived_at is null then arrive_due else timestamptz 'infinity' end) stored,
    constraint ticket_pk primary key (community, id),
    constraint ticket_number_is_taken unique (community, number),
    constraint ticket_promise_is_pinned check ((clause is null) = (adoption_version is null)),
    constraint ticket_assigned_to_somebody check (state = 'REPORTED' or assignee is not null)
);
create table ticket_counter (
    community uuid not null,
    day date not null,
    n int not null,
    constraint ticket_counter_pk primary key (community, day)
);
-- One row a step, so that a reminder or escalation happens once however often it falls due.
create table ticket_alert (
    community uuid not null,
    ticket uuid not null,
    step text not null check (step in ('REMINDED', 'ESCALATED')),
    at timestamptz not null,
    constraint ticket_alert_pk primary key (community, ticket, step)
);
select shared_by_all('ticket_category');
select belongs_to_community(t) from unnest(array['ticket', 'ticket_counter', 'ticket_alert']::regclass[]) t;
alter table ticket add constraint ticket_has_category foreign key (category) references ticket_category (key);
alter table ticket add constraint ticket_at_place foreign key (community, space) references place (community, id);
alter table ticket add constraint ticket_from_party foreign key (community, party) references party (community, id);
alter table ticket_alert add constraint alert_of_ticket foreign key (community, ticket) references ticket (community, id);
create index ticket_by_due on ticket (community, next_due, id);
create index ticket_by_state on ticket (community, state, next_due, id);
create index ticket_by_assignee on ticket (community, assignee, next_due);
create index ticket_by_reporter on ticket (community, reporter, reported_at);
create index ticket_by_space on ticket (community, space);
select app_may('ticket_category', 'select');
select community_policies(t), app_may(t) from unnest(array['ticket', 'ticket_counter', 'ticket_alert']::regclass[]) t;
