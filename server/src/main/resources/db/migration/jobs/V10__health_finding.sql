-- What the health checks said at the last round (docs/domain/jobs.md): replaced whole each time.
create table health_finding (
    origin text not null,
    n int not null,
    code text not null,
    level text not null check (level in ('ACT', 'WATCH', 'GOOD')),
    since timestamptz,
    arguments text[] not null,
    checked_at timestamptz not null,
    constraint health_finding_pk primary key (origin, n)
);
select local_to_coordinator('health_finding');
select app_may('health_finding', 'select, insert, delete');
