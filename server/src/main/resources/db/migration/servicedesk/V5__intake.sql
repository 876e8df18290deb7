-- What a ticket can be about belongs to each company. What ships stands, under the nil company, for every company that has not
-- written its own line of the same key.
alter table ticket drop constraint ticket_has_category;
alter table ticket_category drop constraint ticket_category_pkey;
alter table ticket_category
    add column company uuid not null default '00000000-0000-0000-0000-000000000000',
    add column id uuid not null default uuidv7(),
    add column kind text not null default 'REPAIR',
    add column nature text not null default 'ORDINARY',
    add column visit boolean not null default true,
    add column finish_minutes int,
    add column skill text,
    add column profile text not null default 'STANDARD',
    add column charged text not null default 'NOBODY',
    add column warranty_part text,
    add column dispatch text not null default 'AUTOMATIC',
    add column active boolean not null default true;
alter table ticket_category add constraint ticket_category_pk primary key (company, key);
update ticket_category set nature = 'URGENT', finish_minutes = 120, skill = 'plumbing', profile = 'LEAK', charged = 'LIABLE',
    warranty_part = 'waterproofing' where key = 'leak';
update ticket_category set nature = 'POWER_FAILURE', finish_minutes = 240, skill = 'electrics', warranty_part = 'wiring'
    where key = 'power';
update ticket_category set nature = 'MINOR', finish_minutes = 1440, skill = 'carpentry', charged = 'REPORTER' where key = 'lock';
update ticket_category set nature = 'MINOR', finish_minutes = 1440, skill = 'plumbing', charged = 'REPORTER' where key = 'clog';
update ticket_category set skill = 'cleaning' where key = 'clean';
insert into ticket_category (key, name, n, kind, nature, visit, finish_minutes, skill) values
    ('lift', '电梯故障', 6, 'REPAIR', 'URGENT', true, 60, 'lifts'),
    ('help', '求助', 7, 'HELP', 'ORDINARY', true, null, null),
    ('complaint', '投诉', 21, 'COMPLAINT', 'ORDINARY', false, 1440, null),
    ('enquiry', '咨询', 22, 'ENQUIRY', 'ORDINARY', false, 1440, null),
    ('fee', '费用疑问', 23, 'FEE_QUESTION', 'ORDINARY', false, 1440, null),
    ('suggestion', '建议', 24, 'SUGGESTION', 'ORDINARY', false, 4320, null),
    ('praise', '表扬', 25, 'PRAISE', 'ORDINARY', false, 4320, null);
update ticket_category set profile = 'COMPLAINT' where key = 'complaint';
alter table ticket_category
    alter column company drop default,
    alter column kind drop default,
    alter column nature drop default,
    alter column visit drop default,
    alter column profile drop default,
    alter column charged drop default,
    alter column dispatch drop default,
    alter column active drop default,
    add constraint category_is_named check (length(name) between 1 and 30),
    add constraint category_key check (key ~ '^[a-z][a-z0-9-]{1,29}$'),
    add constraint category_kind check (kind in
        ('REPAIR', 'COMPLAINT', 'HELP', 'ENQUIRY', 'SUGGESTION', 'PRAISE', 'FEE_QUESTION')),
    add constraint category_nature check (nature in ('ORDINARY', 'MINOR', 'URGENT', 'POWER_FAILURE')),
    add constraint category_profile check (profile in ('STANDARD', 'PAID', 'LEAK', 'WARRANTY', 'COMPLAINT')),
    add constraint category_charged check (charged in ('NOBODY', 'REPORTER', 'LIABLE')),
    add constraint category_dispatch check (dispatch in ('AUTOMATIC', 'BY_HAND')),
    add constraint category_skill check (skill ~ '^[a-z][a-z0-9-]{0,29}$'),
    add constraint category_warranty_part check (length(warranty_part) between 1 and 30),
    add constraint category_limit check (finish_minutes between 1 and 43200),
    add constraint only_a_visit_is_urgent check (visit or nature = 'ORDINARY'),
    -- The sources lost the list of urgent repairs and their limits, so a company has to say them; an answer needs one too.
    add constraint category_has_its_limit check
        (not active or finish_minutes is not null or (visit and nature in ('ORDINARY', 'MINOR')));
select app_may('ticket_category', 'insert, update');
select history_of('ticket_category', null, 'id');

-- A ticket keeps what its category was called and meant on the day, how the report came, and whose it is. The instants of a
-- promise about its end stand beside those about the arrival; nobody comes to answer a question.
alter table ticket
    add column kind text not null default 'REPAIR',
    add column category_name text,
    add column visit boolean not null default true,
    add column channel text not null default 'PHONE',
    add column caller text,
    add column reference text,
    add column pasted text,
    add column appointed_at timestamptz,
    add column first_asked uuid,
    add column owner uuid,
    add column finish_at_risk timestamptz,
    add column finish_due timestamptz,
    add column finish_clause text;
drop trigger keep_history on ticket;
update ticket t set category_name = c.name, channel = case when t.reporter is null then 'PHONE' else 'APP' end
  from ticket_category c where c.key = t.category;
alter table ticket
    alter column category_name set not null,
    alter column kind drop default,
    alter column visit drop default,
    alter column channel drop default,
    alter column arrive_at_risk drop not null,
    alter column arrive_due drop not null,
    alter column next_due set expression as (coalesce(
        case when arrived_at is null then arrive_due end,
        case when finished_at is null then finish_due end,
        timestamptz 'infinity')),
    drop constraint ticket_assigned_to_somebody,
    add constraint ticket_assigned_to_somebody check (state = 'REPORTED' or assignee is not null or not visit),
    add constraint ticket_kind check (kind in
        ('REPAIR', 'COMPLAINT', 'HELP', 'ENQUIRY', 'SUGGESTION', 'PRAISE', 'FEE_QUESTION')),
    add constraint ticket_channel check (channel in ('PHONE', 'APP', 'VISIT', 'LETTER', 'EMAIL', 'STAFF', 'STEWARD')),
    add constraint ticket_caller check (length(caller) <= 100),
    add constraint ticket_reference check (length(reference) <= 100),
    add constraint ticket_pasted check (length(pasted) <= 5000),
    add constraint ticket_arrival_is_near_before_it_is_due check ((arrive_at_risk is null) = (arrive_due is null)),
    add constraint ticket_finish_is_near_before_it_is_due check ((finish_at_risk is null) = (finish_due is null));
create index ticket_open_by_owner on ticket (community, owner, next_due) where state <> 'CLOSED';
create index ticket_open_by_first_asked on ticket (community, first_asked, next_due) where state <> 'CLOSED';
select masked_history_of('ticket', array['description', 'comment', 'caller', 'reference', 'pasted']);

alter table ticket_alert drop constraint ticket_alert_step_check;
alter table ticket_alert add constraint ticket_alert_step check
    (step in ('REMINDED', 'ESCALATED', 'FINISH_REMINDED', 'FINISH_ESCALATED'));

-- Further people who told of the same thing: they hear of it too.
create table ticket_joined (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    channel text not null,
    party uuid,
    caller text check (length(caller) <= 100),
    description text not null check (length(description) between 1 and 2000),
    heard_by uuid not null,
    at timestamptz not null,
    constraint ticket_joined_pk primary key (community, id)
);
-- Whose it is changes only when the other says yes.
create table ticket_hand_over (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    from_employee uuid,
    to_employee uuid not null,
    note text check (length(note) <= 500),
    offered_by uuid not null,
    offered_at timestamptz not null,
    accepted boolean,
    answered_at timestamptz,
    reason text check (length(reason) <= 500),
    constraint ticket_hand_over_pk primary key (community, id),
    constraint hand_over_is_answered_once check ((accepted is null) = (answered_at is null))
);
select belongs_to_community(t) from unnest(array['ticket_joined', 'ticket_hand_over']::regclass[]) t;
alter table ticket_joined add constraint joined_to_ticket foreign key (community, ticket) references ticket (community, id);
alter table ticket_joined add constraint joined_from_party foreign key (community, party) references party (community, id);
alter table ticket_hand_over add constraint hand_over_of_ticket foreign key (community, ticket) references ticket (community, id);
create index ticket_joined_by_ticket on ticket_joined (community, ticket);
create unique index hand_over_is_offered_once on ticket_hand_over (community, ticket) where answered_at is null;
create index hand_over_offered_to on ticket_hand_over (community, to_employee) where answered_at is null;
select community_policies(t) from unnest(array['ticket_joined', 'ticket_hand_over']::regclass[]) t;
select app_may('ticket_joined', 'select, insert'), app_may('ticket_hand_over');
select masked_history_of('ticket_hand_over', array['note', 'reason']);

-- How soon somebody is there when the power fails, how soon what is minor or urgent is mended, how soon a question is answered.
-- Where the catalogue states no time the company's own limit of the category sets it.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S11-150', 'servicedesk.arrival', 'servicedesk.arrived', array[1], array['applied'], 'on_site_minutes'),
    ('S11-052', 'servicedesk.mending', 'servicedesk.finished', array[1], array['applied'], 'repair_hours'),
    ('S11-053', 'servicedesk.mending', 'servicedesk.finished', array[1], array['applied'], 'hours_from_source'),
    ('S07-038', 'servicedesk.answer', 'servicedesk.answered', array[1], null, 'limit'),
    ('S15-022', 'servicedesk.answer', 'servicedesk.answered', array[1], array['answer'], 'limit');
