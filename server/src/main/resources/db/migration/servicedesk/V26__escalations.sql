-- What is late climbs a ladder until somebody says that they see to it: one row for each thing that is late, one for each step.
create table escalation (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    cause text not null,
    occasion text not null,
    began_at timestamptz not null,
    next_at timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    constraint escalation_pk primary key (community, id),
    constraint escalation_begins_once unique (community, ticket, cause, occasion),
    constraint escalation_cause_is_known check (cause in ('ARRIVAL', 'FINISH', 'ACCEPTANCE', 'LETTER')),
    constraint escalation_is_acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null))
);
create table escalation_step (
    community uuid not null,
    escalation uuid not null,
    step text not null,
    at timestamptz not null,
    told int not null,
    constraint escalation_step_pk primary key (community, escalation, step),
    constraint escalation_step_is_known check (step in ('SUPERVISOR', 'MANAGER', 'COMPANY'))
);
create table escalation_setting (
    community uuid not null,
    manager_after int not null,
    company_after int not null,
    version int not null,
    constraint escalation_setting_pk primary key (community),
    constraint escalation_setting_in_range check (manager_after between 1 and 1440 and company_after between 1 and 1440)
);
select belongs_to_community(t) from unnest(array['escalation', 'escalation_step', 'escalation_setting']::regclass[]) t;
alter table escalation add constraint escalation_of_ticket foreign key (community, ticket) references ticket (community, id);
alter table escalation_step add constraint step_of_escalation
    foreign key (community, escalation) references escalation (community, id);
create index escalation_open on escalation (community, began_at) where acknowledged_at is null;
select community_policies(t) from unnest(array['escalation', 'escalation_step', 'escalation_setting']::regclass[]) t;
select app_may(t) from unnest(array['escalation', 'escalation_setting']::regclass[]) t;
select app_may('escalation_step', 'select, insert');
select history_of('escalation_setting', 'community', 'community');

-- S15-072: what a home asks where somebody needs special care is accepted at once. It stands on top of every list until it is.
alter table ticket add column immediate_due timestamptz;
alter table ticket alter column next_due set expression as (coalesce(
    least(case when accepted_at is null and arrived_at is null then immediate_due end,
          case when arrived_at is null then arrive_due end),
    case when finished_at is null then finish_due end,
    timestamptz 'infinity'));

-- A question about a fee is answered in words: nobody comes.
alter table ticket_category add constraint fee_question_is_answered check (kind <> 'FEE_QUESTION' or not visit) not valid;

-- Lines of the company's own lists carry the version that their writer read.
alter table ticket_category add column version int not null default 1;
alter table call_greeting add column version int not null default 1;

-- Each time the caller is asked to wait, or waits no longer, once, in whatever order it is told.
create table call_wait (
    community uuid not null,
    call uuid not null,
    at timestamptz not null,
    waits boolean not null,
    constraint call_wait_pk primary key (community, call, at, waits)
);
select belongs_to_community('call_wait');
alter table call_wait add constraint wait_of_call foreign key (community, call) references phone_call (community, id);
select community_policies('call_wait');
select app_may('call_wait', 'select, insert');
insert into call_wait (community, call, at, waits)
select community, id, held_since, true from phone_call where held_since is not null;
-- What was waited before each wait was kept.
alter table phone_call add column held_before int not null default 0;
update phone_call set held_before = held_seconds;

-- How often it rang is told by an exchange only.
update deadline_measure set instrument = 'exchange' where clause in ('S05-036', 'S11-177');
