create table place (
    community uuid not null,
    id uuid not null,
    kind text not null check (kind in ('BUILDING', 'UNIT', 'FLOOR', 'SPACE')),
    parent uuid,
    label text not null,
    spoken_label text not null,
    constraint place_pk primary key (community, id),
    constraint place_label_is_taken unique (community, label)
);
create table party (
    community uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    phone_hash bytea not null,
    phone_cipher bytea not null,
    last_four_hash bytea not null,
    account uuid,
    constraint party_pk primary key (community, id)
);
create table occupancy (
    community uuid not null,
    id uuid not null,
    party uuid not null,
    space uuid not null,
    relation text not null check (relation in ('OWNER', 'TENANT', 'HOUSEHOLD')),
    during daterange not null,
    constraint occupancy_pk primary key (community, id),
    constraint occupancy_is_there exclude using gist
        (community with =, party with =, space with =, relation with =, during with &&)
);
select belongs_to_community(t) from unnest(array['place', 'party', 'occupancy']::regclass[]) t;
alter table place add constraint place_in_place foreign key (community, parent) references place (community, id);
alter table occupancy add constraint occupancy_of_party foreign key (community, party) references party (community, id);
alter table occupancy add constraint occupancy_of_space foreign key (community, space) references place (community, id);
create index party_by_account on party (community, account);
create index party_by_phone on party (community, phone_hash);
create index party_by_last_four on party (community, last_four_hash);
create index occupancy_by_space on occupancy (community, space);
create index occupancy_by_party on occupancy (community, party);
select community_policies(t), app_may(t) from unnest(array['place', 'party', 'occupancy']::regclass[]) t;

create view community_place_v1 with (security_invoker = true) as
select community, id, kind, label, spoken_label from place;
select app_may('community_place_v1', 'select');
