-- A turn can be given to one person, done in somebody's stead or by two, and put off with a reason.
alter table planned_task
    add column assignee uuid,
    add column done_for uuid,
    add column done_with uuid,
    add column well boolean,
    add column skipped_at timestamptz,
    add column skipped_by uuid,
    add column skip_reason text,
    add column skip_note text,
    add constraint planned_task_people_are_of_what_is_done check (done_at is not null or (done_for is null and done_with is null)),
    add constraint planned_task_two_are_not_one check (done_for is null or done_with is null or done_for <> done_with),
    add constraint planned_task_skip_reason check (skip_reason in ('LOCKED', 'NO_ACCESS', 'DANGEROUS', 'OTHER')),
    add constraint planned_task_skip_note check (length(skip_note) between 1 and 500),
    add constraint planned_task_skipped_whole check
        ((skipped_at is null) = (skipped_by is null) and (skipped_at is null) = (skip_reason is null)),
    add constraint planned_task_other_reason_is_said check (skip_reason <> 'OTHER' or skip_note is not null);
create index planned_task_by_due on planned_task (community, due_at, id) where opened_at is not null and withdrawn_at is null;
create index planned_task_by_deadline on planned_task (community, due_at) where done_at is null and withdrawn_at is null;
create index planned_task_skipped on planned_task (community, due_at, id)
    where skipped_at is not null and done_at is null and withdrawn_at is null;

-- What was found at a turn: which tickets it opened or joined.
create table task_fault (
    community uuid not null,
    task uuid not null,
    ticket uuid not null,
    number text not null,
    joined boolean not null,
    words text not null,
    constraint task_fault_pk primary key (community, task, ticket)
);

-- How many do a turn of a plan, what a ticket is about that a question opens (one category each, empty for any repair), and which
-- promise is broken as long as what is found is not put right.
create table plan_field_rule (
    community uuid not null,
    plan uuid not null,
    people int not null,
    categories text[] not null,
    watches text,
    version int not null,
    constraint plan_field_rule_pk primary key (community, plan),
    constraint plan_field_rule_watches check (watches ~ '^S[0-9]{2}-[0-9]{3}$'),
    constraint plan_field_rule_people check (people in (1, 2))
);

-- At what hour everybody hears what is due today; without a row at half past seven.
create table planned_setting (
    community uuid not null,
    digest_at time not null,
    version int not null,
    constraint planned_setting_pk primary key (community)
);
select belongs_to_community(t) from unnest(array['task_fault', 'plan_field_rule', 'planned_setting']::regclass[]) t;
alter table task_fault add constraint task_fault_of_a_task foreign key (community, task) references planned_task (community, id);
alter table plan_field_rule add constraint plan_field_rule_of_a_plan foreign key (community, plan) references plan (community, id);
create index task_fault_by_ticket on task_fault (community, ticket);
select community_policies(t) from unnest(array['task_fault', 'plan_field_rule', 'planned_setting']::regclass[]) t;
select app_may('task_fault');
select app_may('plan_field_rule');
select app_may('planned_setting');
select history_of('plan_field_rule', 'community', 'plan');
select history_of('planned_setting', 'community', 'community');
