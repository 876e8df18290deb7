-- Whom or what promises are owed to: the denominators. Rows end and are never deleted; what never was in force is
-- empty. Without a reason a row ended because the same subject was stated anew in other words.
create table population (
    community uuid not null,
    id uuid not null,
    kind text not null,
    subject uuid not null,
    label text not null,
    category text,
    number numeric(18,6),
    place uuid,
    attributes jsonb not null,
    since date not null,
    until date,
    during daterange generated always as (daterange(since, until)) stored,
    ended_because text,
    stated_at timestamptz not null,
    constraint population_pk primary key (community, id),
    constraint population_runs_forward check (until >= since)
);

select belongs_to_community('population');

alter table population add constraint population_overlaps
    exclude using gist (community with =, kind with =, subject with =, during with &&);
create index population_by_kind on population (community, kind, since);
create index population_by_subject on population (community, subject);

select community_policies('population');
select app_may('population', 'select, insert, update');

create view evidence_population_v1 with (security_invoker = true) as
select community, id, kind, subject, label, category, number, place, since, until, during
  from population where until is null or since < until;
select app_may('evidence_population_v1', 'select');
