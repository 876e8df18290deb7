-- A quarter's census of all homes where somebody lives; it is over when every one of them was asked.
create table census (
    community uuid not null,
    id uuid not null,
    quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    due date not null,
    opened_at timestamptz not null,
    opened_by uuid,
    finished_at timestamptz,
    constraint census_pk primary key (community, id),
    constraint one_census_a_quarter unique (community, quarter)
);
-- A visit to make: for the census, or to a home that is rented out. Who is asked may decline: that is an answer too.
create table home_visit (
    community uuid not null,
    id uuid not null,
    kind text not null check (kind in ('CENSUS', 'TENANT')),
    census uuid,
    space uuid not null,
    due date not null,
    made_at timestamptz not null,
    outcome text check (outcome in ('ANSWERED', 'DECLINED')),
    people int check (people between 0 and 99),
    tenants text,
    lease_until date,
    hazards text,
    done_at timestamptz,
    done_by uuid,
    constraint home_visit_pk primary key (community, id),
    constraint home_visit_belongs_to_a_census check ((kind = 'CENSUS') = (census is not null)),
    constraint home_visit_is_done_by_somebody check
        ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null)),
    constraint tenant_visit_says_what_it_found check
        (kind <> 'TENANT' or outcome is distinct from 'ANSWERED'
         or (tenants is not null and lease_until is not null and hazards is not null))
);
select belongs_to_community(t) from unnest(array['census', 'home_visit']::regclass[]) t;
alter table home_visit add constraint home_visit_of_census foreign key (community, census) references census (community, id);
alter table home_visit add constraint home_visit_to_space foreign key (community, space) references place (community, id);
create unique index one_visit_of_a_census on home_visit (community, census, space) where census is not null;
create unique index one_open_tenant_visit on home_visit (community, space) where kind = 'TENANT' and done_at is null;
create index home_visit_by_due on home_visit (community, due, id) where done_at is null;
create index home_visit_by_space on home_visit (community, space, kind, done_at);
select community_policies(t), app_may(t) from unnest(array['census', 'home_visit']::regclass[]) t;
select history_of('census');
select masked_history_of('home_visit', array['tenants', 'hazards']);
