create table fact (
    community uuid not null,
    id uuid not null,
    kind text not null,
    version int not null,
    subject uuid not null,
    person uuid,
    place uuid,
    happened_at timestamptz not null,
    learned_at timestamptz not null,
    number numeric(18,6),
    unit text,
    outcome text,
    source text not null check (source in ('SCANNED', 'PHOTOGRAPHED', 'MEASURED', 'TYPED', 'SYSTEM')),
    corrects uuid,
    detail jsonb not null,
    constraint fact_pk primary key (community, id),
    constraint fact_was_learned_after_it_happened check (learned_at >= happened_at)
);
create table fact_photo (
    community uuid not null,
    fact uuid not null,
    n int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint fact_photo_pk primary key (community, fact, n)
);
create table expectation (
    community uuid not null,
    id uuid not null,
    kind text not null,
    subject uuid not null,
    label text not null,
    adoption_version uuid not null,
    clause text not null,
    since timestamptz not null,
    at_risk_from timestamptz not null,
    due_at timestamptz not null,
    satisfied_by text not null,
    ended_at timestamptz,
    constraint expectation_pk primary key (community, id),
    constraint expectation_runs_forward check (since <= at_risk_from and at_risk_from <= due_at)
);
create table changed_subject (
    community uuid not null,
    subject uuid not null,
    marks int not null,
    constraint changed_subject_pk primary key (community, subject)
);

select belongs_to_community(t) from unnest(array['fact', 'fact_photo', 'expectation', 'changed_subject']::regclass[]) t;

alter table fact_photo add constraint fact_photo_of_fact foreign key (community, fact) references fact (community, id);
alter table fact add constraint fact_corrects_fact foreign key (community, corrects) references fact (community, id);
create index fact_by_subject on fact (community, subject, kind, happened_at);
create unique index expectation_is_current on expectation (community, subject, kind, clause) where ended_at is null;
create index expectation_by_subject on expectation (community, subject);

select community_policies(t) from unnest(array['fact', 'fact_photo', 'expectation', 'changed_subject']::regclass[]) t;
select app_may('fact', 'select, insert');
select app_may('fact_photo', 'select, insert');
select app_may('expectation', 'select, insert, update');
select app_may('changed_subject', 'select, insert, delete');

create view evidence_fact_v1 with (security_invoker = true) as
select community, id, kind, version, subject, person, place, happened_at, learned_at, number, unit, outcome, source, corrects,
       array(select p.sha256 from fact_photo p where p.community = fact.community and p.fact = fact.id order by p.n) as photos
  from fact;
create view evidence_expectation_v1 with (security_invoker = true) as
select community, id, kind, subject, label, adoption_version, clause, since, at_risk_from, due_at, satisfied_by
  from expectation where ended_at is null;
select app_may('evidence_fact_v1', 'select');
select app_may('evidence_expectation_v1', 'select');
