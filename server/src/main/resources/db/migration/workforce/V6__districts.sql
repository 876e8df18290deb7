-- Whose part of the community is whose: for each kind of care a place lies in at most one district, and a district has a keeper.
create table district (
    community uuid not null,
    id uuid not null,
    kind text not null check (kind in ('STEWARD', 'REPAIR', 'CLEANING', 'ORDER')),
    name text not null check (length(name) between 1 and 50),
    keeper uuid,
    substitute uuid,
    ended_at timestamptz,
    constraint district_pk primary key (community, id),
    constraint district_substitute_is_somebody_else check (substitute is null or substitute <> keeper)
);
create table district_place (
    community uuid not null,
    id uuid not null,
    district uuid not null,
    kind text not null,
    place uuid not null,
    ended_at timestamptz,
    constraint district_place_pk primary key (community, id)
);
select belongs_to_community(t) from unnest(array['district', 'district_place']::regclass[]) t;
alter table district_place add constraint district_place_of_district foreign key (community, district) references district (community, id);
create unique index district_name_is_taken on district (community, kind, name) where ended_at is null;
create unique index place_lies_in_one_district on district_place (community, kind, place) where ended_at is null;
create index district_place_by_district on district_place (community, district) where ended_at is null;
select community_policies(t), app_may(t) from unnest(array['district', 'district_place']::regclass[]) t;
select history_of('district');
select history_of('district_place');
