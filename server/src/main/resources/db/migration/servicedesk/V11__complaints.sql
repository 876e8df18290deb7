-- Complaints: what is said of each beside the ticket, the weekly meeting about those that are overdue, the monthly review, and
-- the warning when the same trouble comes again and again.
create table complaint (
    community uuid not null,
    ticket uuid not null,
    building text not null,
    category text not null,
    registered_at timestamptz not null,
    due_at timestamptz not null,
    cause text,
    department text,
    measure text,
    handled_at timestamptz,
    handled_by uuid,
    conflict_at timestamptz,
    settled text,
    settled_because text,
    constraint complaint_pk primary key (community, ticket),
    constraint complaint_cause_is_known check
        (cause in ('ATTITUDE', 'QUALITY', 'DELAY', 'FACILITY', 'CLEANING', 'SAFETY', 'NEIGHBOUR', 'CHARGES', 'OTHER')),
    constraint complaint_department check (length(department) between 1 and 40),
    constraint complaint_measure check (length(measure) between 1 and 500),
    constraint complaint_is_handled_whole check
        ((handled_at is null) = (cause is null) and (cause is null) = (measure is null) and (cause is null) = (department is null)),
    -- S05-020: a conflict ends by giving way, or on a matter of principle, and why is said.
    constraint complaint_settled check (settled in ('CONCEDED', 'PRINCIPLE')),
    constraint complaint_settled_because check (length(settled_because) between 1 and 500),
    constraint complaint_settled_with_a_reason check ((settled is null) = (settled_because is null)),
    constraint complaint_conflict_is_settled check (conflict_at is null or handled_at is null or settled is not null)
);
create table complaint_setting (
    community uuid not null,
    warn_count int not null,
    warn_days int not null,
    due_hours int not null,
    version int not null,
    constraint complaint_setting_pk primary key (community),
    constraint complaint_setting_in_range check
        (warn_count between 2 and 100 and warn_days between 1 and 365 and due_hours between 1 and 720)
);
create table complaint_warning (
    community uuid not null,
    id uuid not null,
    building text not null,
    category text not null,
    complaints int not null,
    days int not null,
    raised_at timestamptz not null,
    owner uuid,
    due_at timestamptz not null,
    action text,
    acted_at timestamptz,
    acted_by uuid,
    constraint complaint_warning_pk primary key (community, id),
    constraint complaint_warning_action check (length(action) between 1 and 500),
    constraint complaint_warning_ends_with_an_action check ((action is null) = (acted_at is null))
);
create table complaint_meeting (
    community uuid not null,
    id uuid not null,
    week date not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    minutes text,
    closed_at timestamptz,
    closed_by uuid,
    constraint complaint_meeting_pk primary key (community, id),
    constraint one_complaint_meeting_a_week unique (community, week),
    constraint complaint_meeting_begins_its_week check (extract(isodow from week) = 1),
    constraint complaint_meeting_minutes check (length(minutes) between 1 and 4000),
    constraint complaint_meeting_ends_with_minutes check ((minutes is null) = (closed_at is null))
);
-- What was overdue when the meeting was opened.
create table complaint_meeting_item (
    community uuid not null,
    meeting uuid not null,
    ticket uuid not null,
    constraint complaint_meeting_item_pk primary key (community, meeting, ticket)
);
create table complaint_review (
    community uuid not null,
    month date not null,
    complaints int not null,
    summary text not null check (length(summary) between 1 and 4000),
    reviewed_at timestamptz not null,
    reviewed_by uuid not null,
    constraint complaint_review_pk primary key (community, month),
    constraint complaint_review_begins_its_month check (extract(day from month) = 1)
);
select belongs_to_community(t) from unnest(array['complaint', 'complaint_setting', 'complaint_warning', 'complaint_meeting',
    'complaint_meeting_item', 'complaint_review']::regclass[]) t;
alter table complaint add constraint complaint_of_ticket foreign key (community, ticket) references ticket (community, id);
alter table complaint_meeting_item add constraint item_of_meeting
    foreign key (community, meeting) references complaint_meeting (community, id);
alter table complaint_meeting_item add constraint item_of_complaint
    foreign key (community, ticket) references complaint (community, ticket);
create index complaint_by_registration on complaint (community, registered_at);
create index complaint_by_building on complaint (community, building, category, registered_at);
create unique index one_running_complaint_warning on complaint_warning (community, building, category) where acted_at is null;
select community_policies(t) from unnest(array['complaint', 'complaint_setting', 'complaint_warning', 'complaint_meeting',
    'complaint_meeting_item', 'complaint_review']::regclass[]) t;
select app_may(t) from unnest(array['complaint', 'complaint_setting', 'complaint_warning', 'complaint_meeting']::regclass[]) t;
select app_may(t, 'select, insert') from unnest(array['complaint_meeting_item', 'complaint_review']::regclass[]) t;
select masked_history_of('complaint', array['measure', 'settled_because'], 'community', 'ticket');
select history_of('complaint_setting', 'community', 'community');
select history_of('complaint_warning');
select history_of('complaint_meeting');

insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'complaints.read complaints.handle complaints.manage'),
    ('supervisor', 'complaints.read complaints.handle'),
    ('front_desk', 'complaints.read'),
    ('headquarters', 'complaints.read')
) as shipped (role, permissions);

-- What is owed once a week or month: the expectation is of the period itself, and what was done in it keeps it. A warning asks for
-- something to be done by a day. The catalogue states no time; the period's end, or the warning's own day, is the limit.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S12-046', 'servicedesk.complaint-meeting', 'servicedesk.complaints-met', array[1], 'limit'),
    ('S12-044', 'servicedesk.complaint-review', 'servicedesk.complaints-reviewed', array[1], 'limit'),
    ('S12-045', 'servicedesk.complaint-warning', 'servicedesk.complaint-warning-acted', array[1], 'limit');
