-- The day on which the manager, or the general manager, listens: announced, booked, every question answered or made a ticket.
create table reception_day (
    community uuid not null,
    id uuid not null,
    host text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place text not null,
    published_at timestamptz not null,
    published_by uuid not null,
    closed_at timestamptz,
    closed_by uuid,
    constraint reception_day_pk primary key (community, id),
    constraint reception_host_is_known check (host in ('MANAGER', 'GENERAL_MANAGER')),
    constraint reception_ends_after_it_starts check (starts_at < ends_at),
    constraint reception_place check (length(place) between 1 and 100),
    constraint reception_is_announced_ahead check (published_at < starts_at)
);
create table reception_booking (
    community uuid not null,
    id uuid not null,
    day uuid not null,
    account uuid not null,
    space uuid not null,
    subject text not null,
    booked_at timestamptz not null,
    constraint reception_booking_pk primary key (community, id),
    constraint reception_is_booked_once unique (community, day, account),
    constraint reception_subject check (length(subject) between 1 and 500)
);
create table reception_question (
    community uuid not null,
    id uuid not null,
    day uuid not null,
    space uuid not null,
    asked_by text not null,
    question text not null,
    registered_at timestamptz not null,
    registered_by uuid not null,
    answer text,
    ticket uuid,
    answered_at timestamptz,
    constraint reception_question_pk primary key (community, id),
    constraint reception_asked_by check (length(asked_by) between 1 and 100),
    constraint reception_question_says_something check (length(question) between 1 and 2000),
    constraint reception_answer check (length(answer) between 1 and 2000),
    constraint reception_answered_or_followed_up check ((answered_at is null) = (answer is null and ticket is null))
);
select belongs_to_community(t) from unnest(array['reception_day', 'reception_booking', 'reception_question']::regclass[]) t;
alter table reception_booking add constraint booking_of_reception foreign key (community, day) references reception_day (community, id);
alter table reception_booking add constraint booking_for_space foreign key (community, space) references place (community, id);
alter table reception_question add constraint question_of_reception foreign key (community, day) references reception_day (community, id);
alter table reception_question add constraint question_from_space foreign key (community, space) references place (community, id);
alter table reception_question add constraint question_became_ticket foreign key (community, ticket) references ticket (community, id);
create index reception_day_by_start on reception_day (community, starts_at);
create index reception_question_by_day on reception_question (community, day);
select community_policies(t) from unnest(array['reception_day', 'reception_booking', 'reception_question']::regclass[]) t;
select app_may(t) from unnest(array['reception_day', 'reception_question']::regclass[]) t;
select app_may('reception_booking', 'select, insert');
select history_of('reception_day');
select masked_history_of('reception_question', array['asked_by', 'question', 'answer']);

insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'reception.read reception.manage'),
    ('headquarters', 'reception.read reception.manage'),
    ('supervisor', 'reception.read'),
    ('front_desk', 'reception.read')
) as shipped (role, permissions);

insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S12-039', 'servicedesk.manager-reception', 'servicedesk.manager-reception-held', array[1], 'limit'),
    ('S09-001', 'servicedesk.general-manager-day', 'servicedesk.general-manager-day-published', array[1], 'limit');
