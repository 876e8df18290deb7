-- What a community sets for its telephone and its counter; the standard numbers apply until then.
create table counter_setting (
    community uuid not null,
    call_back_minutes int not null check (call_back_minutes between 1 and 240),
    missed_percent int not null check (missed_percent between 0 and 100),
    visit_minutes int not null check (visit_minutes between 1 and 240),
    security_post text not null check (length(security_post) between 1 and 20),
    version int not null,
    constraint counter_setting_pk primary key (community)
);
-- Who rang in vain is called back; each try is written down.
create table missed_call_back (
    community uuid not null,
    id uuid not null,
    call uuid not null,
    called_at timestamptz not null,
    called_by uuid not null,
    reached boolean not null,
    note text check (length(note) between 1 and 500),
    constraint missed_call_back_pk primary key (community, id)
);
-- How a day of the desk's line ended, by the share that was allowed then.
create table hotline_day (
    community uuid not null,
    id uuid not null,
    day date not null,
    rang int not null check (rang > 0),
    missed int not null check (missed between 0 and rang),
    allowed_percent int not null,
    constraint hotline_day_pk primary key (community, id),
    constraint hotline_day_is_counted_once unique (community, day)
);
-- Somebody comes to the counter.
create table counter_visit (
    community uuid not null,
    id uuid not null,
    visitor text check (length(visitor) between 1 and 100),
    purpose text not null check (length(purpose) between 1 and 500),
    receiver uuid not null,
    came_at timestamptz not null,
    long_from timestamptz not null,
    prompted_at timestamptz,
    apologised_at timestamptz,
    ended_at timestamptz,
    outcome text check (length(outcome) between 1 and 500),
    ticket uuid,
    trouble_at timestamptz,
    trouble_over_at timestamptz,
    constraint counter_visit_pk primary key (community, id),
    constraint visit_ends_after_it_began check (ended_at >= came_at),
    constraint trouble_is_over_after_it_began check (trouble_over_at >= trouble_at)
);
-- The handling log of trouble at the counter: words and the police, never force.
create table trouble_entry (
    community uuid not null,
    id uuid not null,
    visit uuid not null,
    step text not null check (step in ('FLAGGED', 'TALKED', 'LED_ASIDE', 'POLICE', 'OVER')),
    words text not null check (length(words) between 1 and 500),
    at timestamptz not null,
    by uuid not null,
    constraint trouble_entry_pk primary key (community, id)
);
select belongs_to_community(t) from unnest(array[
    'counter_setting', 'missed_call_back', 'hotline_day', 'counter_visit', 'trouble_entry']::regclass[]) t;
alter table missed_call_back add constraint call_back_of_call foreign key (community, call) references phone_call (community, id);
alter table counter_visit add constraint visit_about_ticket foreign key (community, ticket) references ticket (community, id);
alter table trouble_entry add constraint entry_of_visit foreign key (community, visit) references counter_visit (community, id);
create index missed_call_back_by_call on missed_call_back (community, call);
create index counter_visit_by_time on counter_visit (community, came_at);
create index counter_visit_open on counter_visit (community, came_at) where ended_at is null;
create index trouble_entry_by_visit on trouble_entry (community, visit, at);
select community_policies(t) from unnest(array[
    'counter_setting', 'missed_call_back', 'hotline_day', 'counter_visit', 'trouble_entry']::regclass[]) t;
select app_may(t) from unnest(array['counter_setting', 'counter_visit']::regclass[]) t;
select app_may(t, 'select, insert') from unnest(array['missed_call_back', 'hotline_day', 'trouble_entry']::regclass[]) t;
select history_of('counter_setting', 'community', 'community');
select masked_history_of('counter_visit', array['visitor', 'purpose', 'outcome']);
select masked_history_of('missed_call_back', array['note']);
select masked_history_of('trouble_entry', array['words']);

insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S15-001', 'servicedesk.hotline-call', 'servicedesk.hotline-served', array[1], null, 'limit'),
    ('S15-010', 'servicedesk.hotline-day', 'servicedesk.hotline-counted', array[1], array['WITHIN'], 'limit'),
    ('S05-061', 'servicedesk.visit-apology', 'servicedesk.visit-apologised', array[1], null, 'limit'),
    ('S05-063', 'servicedesk.trouble', 'servicedesk.trouble-alerted', array[1], array['EVERYBODY'], 'limit');
