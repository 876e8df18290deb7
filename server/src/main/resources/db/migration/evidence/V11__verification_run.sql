-- One run of the verification over one community: how far it is, then what it found.
create table verification_run (
    community uuid not null,
    id uuid not null,
    requested_by uuid,
    requested_at timestamptz not null,
    batches int not null,
    batches_done int not null,
    facts bigint not null,
    erased bigint not null,
    problem_count bigint not null,
    problems jsonb not null,
    finished_at timestamptz,
    constraint verification_run_pk primary key (community, id)
);
select belongs_to_community('verification_run');
create unique index verification_runs_once on verification_run (community) where finished_at is null;
create index verification_run_by_end on verification_run (community, finished_at);
select community_policies('verification_run');
select app_may('verification_run', 'select, insert, update');
