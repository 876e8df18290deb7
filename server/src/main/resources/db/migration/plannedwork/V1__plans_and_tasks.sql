-- What has to be done again and again: so often, at these places, by that post, with these questions answered.
create table plan (
    community uuid not null,
    id uuid not null,
    title text not null,
    clause text,
    frequency text not null,
    post text not null,
    minutes int not null,
    photo boolean not null,
    since date not null,
    until date,
    made_at timestamptz not null,
    version int not null,
    constraint plan_pk primary key (community, id),
    constraint plan_title check (length(title) between 1 and 60),
    constraint plan_frequency check (frequency ~ '^[1-9][0-9]?/(DAY|WEEK|MONTH|QUARTER|HALF_YEAR|YEAR)$'),
    constraint plan_post check (length(post) between 1 and 40),
    constraint plan_minutes check (minutes between 1 and 480),
    constraint plan_runs_forward check (until >= since)
);

-- Where: a place each, in the order in which one walks there.
create table plan_place (
    community uuid not null,
    plan uuid not null,
    place uuid not null,
    n int not null,
    constraint plan_place_pk primary key (community, plan, place),
    constraint plan_place_order check (n >= 1),
    constraint one_plan_place_per_step unique (community, plan, n)
);

-- Between which hours of the day each of its times is done; what has none may be done at any hour.
create table plan_hours (
    community uuid not null,
    plan uuid not null,
    n int not null,
    opens time not null,
    closes time not null,
    constraint plan_hours_pk primary key (community, plan, n),
    constraint plan_hours_run_forward check (opens < closes)
);

-- What is looked at there. A number is good between its limits; a yes is good.
create table plan_question (
    community uuid not null,
    plan uuid not null,
    n int not null,
    words text not null,
    unit text,
    low numeric(12,3),
    high numeric(12,3),
    constraint plan_question_pk primary key (community, plan, n),
    constraint plan_question_order check (n >= 1),
    constraint plan_question_words check (length(words) between 1 and 60),
    constraint plan_question_unit check (length(unit) between 1 and 10),
    constraint plan_question_limits check ((unit is not null or (low is null and high is null)) and (low is null or high is null or low <= high))
);

-- One turn at one place. Its key is what it is, so that making it again adds nothing, on whichever node.
create table planned_task (
    community uuid not null,
    id uuid not null,
    plan uuid not null,
    place uuid not null,
    window_from date not null,
    turn int not null,
    label text not null,
    opens_at timestamptz not null,
    due_at timestamptz not null,
    opened_at timestamptz,
    done_at timestamptz,
    done_by uuid,
    answers jsonb,
    note text,
    withdrawn_at timestamptz,
    constraint planned_task_pk primary key (community, id),
    constraint one_task_per_turn_and_place unique (community, plan, place, window_from, turn),
    constraint planned_task_runs_forward check (opens_at < due_at),
    constraint planned_task_done_by_somebody check ((done_at is null) = (done_by is null)),
    constraint planned_task_done_once_open check (done_at is null or opened_at is not null),
    constraint planned_task_done_or_withdrawn check (done_at is null or withdrawn_at is null),
    constraint planned_task_note check (length(note) <= 500)
);

select belongs_to_community(t)
  from unnest(array['plan', 'plan_place', 'plan_hours', 'plan_question', 'planned_task']::regclass[]) t;
alter table plan_place add constraint plan_place_of_a_plan
    foreign key (community, plan) references plan (community, id);
alter table plan_place add constraint plan_place_is_a_place
    foreign key (community, place) references place (community, id);
alter table plan_hours add constraint plan_hours_of_a_plan
    foreign key (community, plan) references plan (community, id);
alter table plan_question add constraint plan_question_of_a_plan
    foreign key (community, plan) references plan (community, id);
alter table planned_task add constraint planned_task_of_a_plan
    foreign key (community, plan) references plan (community, id);
create index plan_in_force on plan (community, title, id) where until is null;
create index planned_task_to_open on planned_task (community, opens_at)
    where opened_at is null and withdrawn_at is null;
create index planned_task_to_do on planned_task (community, due_at, id)
    where opened_at is not null and done_at is null and withdrawn_at is null;
create index planned_task_by_plan on planned_task (community, plan, opens_at);
select community_policies(t)
  from unnest(array['plan', 'plan_place', 'plan_hours', 'plan_question', 'planned_task']::regclass[]) t;
select app_may('plan');
select app_may(t, 'select, insert') from unnest(array['plan_place', 'plan_hours', 'plan_question']::regclass[]) t;
select app_may('planned_task');
select history_of('plan');
