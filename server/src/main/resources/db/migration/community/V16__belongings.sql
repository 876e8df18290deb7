-- Papers that show what was done at a home: a certificate, a signed sheet, a signature; files by SHA-256.
create table paper (
    community uuid not null,
    subject uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kept_at timestamptz not null,
    constraint paper_pk primary key (community, subject, sha256)
);
create table vehicle (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    party uuid not null,
    kind text not null check (kind in ('CAR', 'ELECTRIC_CAR', 'MOTORBIKE', 'E_BIKE')),
    plate text not null check (length(plate) between 1 and 12),
    added_at timestamptz not null,
    added_by uuid not null,
    ended_at timestamptz,
    constraint vehicle_pk primary key (community, id)
);
create table pet (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    party uuid not null,
    kind text not null check (kind in ('DOG', 'CAT', 'OTHER')),
    name text not null check (length(name) between 1 and 50),
    added_at timestamptz not null,
    added_by uuid not null,
    ended_at timestamptz,
    constraint pet_pk primary key (community, id)
);
-- The key ledger: how many of each number hang at the desk and how many are out. Every movement is a line below.
create table room_key (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    number text not null check (length(number) between 1 and 50),
    at_desk int not null,
    handed_out int not null,
    constraint room_key_pk primary key (community, id),
    constraint room_key_number_is_taken unique (community, space, number),
    constraint no_more_keys_than_there_are check (at_desk >= 0 and handed_out >= 0)
);
create table key_movement (
    community uuid not null,
    id uuid not null,
    room_key uuid not null,
    kind text not null check (kind in ('REGISTERED', 'HANDED', 'RETURNED', 'LOST')),
    count int not null check (count > 0),
    person text not null check (length(person) <= 100),
    at timestamptz not null,
    account uuid not null,
    constraint key_movement_pk primary key (community, id)
);
select belongs_to_community(t)
  from unnest(array['paper', 'vehicle', 'pet', 'room_key', 'key_movement']::regclass[]) t;
alter table vehicle add constraint vehicle_of_space foreign key (community, space) references place (community, id);
alter table vehicle add constraint vehicle_of_party foreign key (community, party) references party (community, id);
alter table pet add constraint pet_of_space foreign key (community, space) references place (community, id);
alter table pet add constraint pet_of_party foreign key (community, party) references party (community, id);
alter table room_key add constraint room_key_of_space foreign key (community, space) references place (community, id);
alter table key_movement add constraint movement_of_key foreign key (community, room_key) references room_key (community, id);
create index paper_by_file on paper (community, sha256);
create unique index one_live_plate on vehicle (community, plate) where ended_at is null;
create index vehicle_by_space on vehicle (community, space);
create index pet_by_space on pet (community, space);
create index key_movement_by_key on key_movement (community, room_key, id);
select community_policies(t)
  from unnest(array['paper', 'vehicle', 'pet', 'room_key', 'key_movement']::regclass[]) t;
select app_may(t, 'select, insert') from unnest(array['paper', 'key_movement']::regclass[]) t;
select app_may(t) from unnest(array['vehicle', 'pet', 'room_key']::regclass[]) t;
select masked_history_of('vehicle', array['plate']);
select masked_history_of('pet', array['name']);
select history_of('room_key');
