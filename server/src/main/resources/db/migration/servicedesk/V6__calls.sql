-- Telephone calls as the exchange tells them and as the desk notes them. Without an exchange nobody knows how often it rang.
create table call_exchange (
    community uuid not null,
    secret bytea not null,
    set_at timestamptz not null,
    constraint call_exchange_pk primary key (community)
);
create table phone_call (
    community uuid not null,
    id uuid not null,
    exchange_call text check (length(exchange_call) between 1 and 100),
    line text not null check (line in ('DESK', 'CONTROL_ROOM')),
    number_cipher bytea,
    party uuid,
    began_at timestamptz not null,
    rang_at timestamptz,
    answered_at timestamptz,
    held_since timestamptz,
    held_seconds int not null check (held_seconds >= 0),
    ended_at timestamptz,
    ended_by text check (ended_by in ('CALLER', 'AGENT')),
    noted_by uuid,
    noted_at timestamptz,
    caller text check (length(caller) <= 100),
    need text check (length(need) <= 2000),
    refused_to_say boolean,
    explanation text check (length(explanation) <= 2000),
    anything_else boolean,
    ticket uuid,
    constraint phone_call_pk primary key (community, id),
    constraint phone_call_is_told_once unique (community, exchange_call),
    constraint phone_call_is_noted_by_somebody check ((noted_by is null) = (noted_at is null))
);
-- What is said instead of the plain greeting on some days; what ships stands under the nil company.
create table call_greeting (
    company uuid not null,
    id uuid not null default uuidv7(),
    first_day date not null,
    last_day date not null,
    words text not null,
    active boolean not null,
    constraint call_greeting_pk primary key (company, first_day),
    constraint call_greeting_ends_after_it_begins check (last_day between first_day and first_day + 30),
    constraint call_greeting_is_short check (length(words) between 1 and 20)
);
insert into call_greeting (company, first_day, last_day, words, active)
select '00000000-0000-0000-0000-000000000000', first_day, last_day, words, true from (values
    (date '2027-01-01', date '2027-01-03', '新年好'),
    (date '2027-02-05', date '2027-02-20', '新春好'),
    (date '2027-09-15', date '2027-09-15', '中秋好'),
    (date '2027-10-01', date '2027-10-07', '国庆好')) as shipped (first_day, last_day, words);
select belongs_to_community(t) from unnest(array['call_exchange', 'phone_call']::regclass[]) t;
select shared_by_all('call_greeting');
alter table phone_call add constraint call_of_party foreign key (community, party) references party (community, id);
alter table phone_call add constraint call_about_ticket foreign key (community, ticket) references ticket (community, id);
create index phone_call_by_time on phone_call (community, began_at);
create index phone_call_not_noted on phone_call (community, began_at) where noted_at is null;
select community_policies(t), app_may(t) from unnest(array['call_exchange', 'phone_call']::regclass[]) t;
select app_may('call_greeting');
select masked_history_of('call_exchange', array['secret'], 'community', 'community');
select masked_history_of('phone_call', array['number_cipher', 'caller', 'need', 'explanation']);
select history_of('call_greeting', null, 'id');

-- A ring is five seconds: whoever picks up within three of them keeps the promise.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S05-036', 'servicedesk.pick-up', 'servicedesk.call-answered', array[1], null, 'rings_max'),
    ('S11-177', 'servicedesk.pick-up', 'servicedesk.call-answered', array[1], null, 'rings_max');
