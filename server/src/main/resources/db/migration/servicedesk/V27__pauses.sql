-- Why a ticket's clock may stand still, and for how long at most: the company's data; what ships stands under the nil company.
create table pause_reason (
    company uuid not null,
    key text not null,
    id uuid not null default uuidv7(),
    name text not null,
    max_minutes int not null,
    needs_photo boolean not null,
    active boolean not null,
    version int not null default 1,
    constraint pause_reason_pk primary key (company, key),
    constraint pause_reason_key check (key ~ '^[a-z][a-z0-9-]{1,29}$'),
    constraint pause_reason_is_named check (length(name) between 1 and 30),
    constraint pause_reason_ends check (max_minutes between 5 and 43200)
);
insert into pause_reason (company, key, name, max_minutes, needs_photo, active)
select '00000000-0000-0000-0000-000000000000', key, name, max_minutes, needs_photo, true from (values
    ('parts', '等配件', 2880, true),
    ('nobody-home', '住户不在家', 1440, true),
    ('asked-later', '住户要求晚些来', 2880, false),
    ('weather', '天气不允许', 720, true),
    ('third-party', '等外单位', 2880, false)) as shipped (key, name, max_minutes, needs_photo);
select shared_by_all('pause_reason');
select app_may('pause_reason');
select history_of('pause_reason', null, 'id');

create table ticket_pause (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    reason text not null,
    reason_name text not null,
    began_at timestamptz not null,
    begun_by uuid not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint ticket_pause_pk primary key (community, id),
    constraint ticket_pause_ends_after_it_begins check (ends_at > began_at),
    constraint ticket_pause_ends_by_its_limit check (ended_at between began_at and ends_at)
);
select belongs_to_community('ticket_pause');
alter table ticket_pause add constraint pause_of_ticket foreign key (community, ticket) references ticket (community, id);
create unique index ticket_is_paused_once on ticket_pause (community, ticket) where ended_at is null;
create index ticket_pause_by_ticket on ticket_pause (community, ticket);
select community_policies('ticket_pause'), app_may('ticket_pause');

-- What is mended or answered may wait for a reason that an adoption names; nobody waits at the door.
update deadline_measure set pausable = true where expectation_kind in ('servicedesk.mending', 'servicedesk.answer');
