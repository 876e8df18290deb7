-- The clause catalogue (reference), what each community adopted of it, and the roll-up the wall is read from.

create table clause_set (
    code text not null,
    title text not null,
    constraint clause_set_pk primary key (code),
    constraint clause_set_code check (code ~ '^S(0[1-9]|1[0-9])$')
);

create table clause (
    id text not null,
    set_code text not null,
    module text not null,
    constraint clause_pk primary key (id),
    constraint clause_id_names_its_set check (left(id, 3) = set_code)
);

create table clause_version (
    clause text not null,
    version int not null,
    in_force_from date not null,
    source_ref text not null,
    title text not null,
    gist text not null,
    kind text not null,
    params jsonb not null,
    evidence text not null,
    legal text,
    legal_status text,
    lawful_default text,
    constraint clause_version_pk primary key (clause, version),
    constraint one_clause_version_per_day unique (clause, in_force_from),
    constraint clause_version_positive check (version > 0),
    constraint clause_kind check (kind in ('duty', 'frequency', 'deadline', 'threshold', 'prohibition', 'record', 'role',
        'approval', 'calculation', 'entity', 'service-item', 'channel', 'workflow')),
    constraint clause_params_named check (jsonb_typeof(params) = 'object'),
    constraint clause_legal_status check (legal_status in ('verified', 'wrong-fixed', 'added', 'unverified'))
);

-- How a clause is judged, as data: which expectation falls due, which fact (and versions of its meaning) satisfies it, and
-- which parameter sets the time. A smaller time is the stricter one.
create table deadline_measure (
    clause text not null,
    expectation_kind text not null,
    fact_kind text not null,
    fact_versions int[] not null,
    parameter text not null,
    constraint deadline_measure_pk primary key (clause),
    constraint deadline_measure_accepts_a_version check (cardinality(fact_versions) > 0)
);

select shared_by_all('clause_set');
select shared_by_all('clause');
select shared_by_all('clause_version');
select shared_by_all('deadline_measure');
alter table clause add constraint clause_in_a_set foreign key (set_code) references clause_set (code);
alter table clause_version add constraint clause_version_of_a_clause foreign key (clause) references clause (id);
alter table deadline_measure add constraint deadline_measure_of_a_clause foreign key (clause) references clause (id);
select app_may('clause_set', 'select');
select app_may('clause', 'select');
select app_may('clause_version', 'select');
select app_may('deadline_measure', 'select');
grant select on clause, clause_version, deadline_measure to anju_headquarters;

create table adoption (
    community uuid not null,
    id uuid not null,
    clause text not null,
    constraint adoption_pk primary key (community, id),
    constraint one_adoption_per_clause unique (community, clause)
);
select belongs_to_community('adoption');
alter table adoption add constraint adoption_of_a_clause foreign key (clause) references clause (id);
select community_policies('adoption');
select app_may('adoption', 'select, insert, update'); -- update: for the row lock only

-- Append-only: what is pinned to work must not change under it.
create table adoption_version (
    community uuid not null,
    id uuid not null,
    adoption uuid not null,
    clause_version int not null,
    parameters jsonb not null,
    self_reported boolean not null,
    in_force_from timestamptz not null,
    reason text,
    adopted_by uuid,
    adopted_at timestamptz not null,
    constraint adoption_version_pk primary key (community, id),
    constraint one_adoption_version_per_instant unique (community, adoption, in_force_from),
    constraint adoption_parameters_named check (jsonb_typeof(parameters) = 'object')
);
select belongs_to_community('adoption_version');
alter table adoption_version add constraint adoption_version_of_an_adoption
    foreign key (community, adoption) references adoption (community, id);
select community_policies('adoption_version');
select app_may('adoption_version', 'select, insert');
