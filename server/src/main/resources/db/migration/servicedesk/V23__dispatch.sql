-- Who is sent. What a skill of a category asks for and whose care such work is, and what each kind of work is worth to whoever does
-- it, are the company's data; what ships stands under the nil company and is ours.
create table work_skill (
    company uuid not null,
    key text not null,
    id uuid not null default uuidv7(),
    care text not null,
    qualifications text[] not null,
    constraint work_skill_pk primary key (company, key),
    constraint work_skill_key check (key ~ '^[a-z][a-z0-9-]{0,29}$'),
    constraint work_skill_care check (care in ('STEWARD', 'REPAIR', 'CLEANING', 'ORDER')),
    constraint work_skill_qualifications check (cardinality(qualifications) <= 5)
);
insert into work_skill (company, key, care, qualifications)
select '00000000-0000-0000-0000-000000000000', key, care, qualifications from (values
    ('plumbing', 'REPAIR', array['水暖工']),
    ('electrics', 'REPAIR', array['低压电工作业证']),
    ('carpentry', 'REPAIR', array['木工']),
    ('lifts', 'REPAIR', array['特种设备作业人员证']),
    ('cleaning', 'CLEANING', array[]::text[])) as shipped (key, care, qualifications);
create table work_points (
    company uuid not null,
    category text not null,
    id uuid not null default uuidv7(),
    points int not null,
    constraint work_points_pk primary key (company, category),
    constraint work_points_in_range check (points between 0 and 100)
);
insert into work_points (company, category, points)
select '00000000-0000-0000-0000-000000000000', category, points from (values
    ('leak', 3), ('power', 3), ('lift', 3), ('clog', 2), ('lock', 1), ('clean', 1), ('help', 1), ('other', 1))
    as shipped (category, points);
create table dispatch_setting (
    community uuid not null,
    most_in_hand int not null,
    unclaimed_minutes int not null,
    version int not null,
    constraint dispatch_setting_pk primary key (community),
    constraint dispatch_setting_in_range check (most_in_hand between 1 and 20 and unclaimed_minutes between 1 and 240)
);
-- Who gave a ticket back, and why: in that round the system does not send them again.
create table ticket_decline (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    employee uuid not null,
    reason text not null,
    at timestamptz not null,
    constraint ticket_decline_pk primary key (community, id),
    constraint ticket_decline_reason check (length(reason) between 1 and 200)
);
select shared_by_all(t) from unnest(array['work_skill', 'work_points']::regclass[]) t;
select belongs_to_community(t) from unnest(array['dispatch_setting', 'ticket_decline']::regclass[]) t;
alter table ticket_decline add constraint decline_of_ticket foreign key (community, ticket) references ticket (community, id);
create index ticket_decline_by_ticket on ticket_decline (community, ticket, round);
select community_policies(t) from unnest(array['dispatch_setting', 'ticket_decline']::regclass[]) t;
select app_may(t) from unnest(array['work_skill', 'work_points', 'dispatch_setting']::regclass[]) t;
select app_may('ticket_decline', 'select, insert');
select history_of('work_skill', null, 'id'), history_of('work_points', null, 'id');
select history_of('dispatch_setting', 'community', 'community');
select masked_history_of('ticket_decline', array['reason']);

-- S18-020: what leaks indoors goes to whoever has charge of the building and can do it. The catalogue says at once; the limit is ours.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S18-020', 'servicedesk.zone-dispatch', 'servicedesk.assigned', array[1], array['in-charge'], 'limit');
