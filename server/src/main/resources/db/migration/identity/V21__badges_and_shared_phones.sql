-- Phones that a shift shares. The phone keeps a signed address of its row; revoking the row turns it away at once.
create table shared_device (
    community uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 50),
    enrolled_at timestamptz not null,
    enrolled_by uuid not null,
    revoked_at timestamptz,
    revoked_by uuid,
    constraint shared_device_pk primary key (community, id),
    constraint shared_device_is_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
select belongs_to_community('shared_device');
select community_policies('shared_device');

-- A badge says who somebody is, a PIN proves it. A lost badge ends and another is issued; the PIN stays.
create table badge (
    id uuid primary key,
    account uuid not null references account,
    company uuid not null references company,
    community uuid not null references community,
    issued_at timestamptz not null,
    issued_by uuid,
    ended_at timestamptz
);
create unique index one_live_badge on badge (account, company) where ended_at is null;
-- Five wrong PINs lock until a new one is set: four digits bear no waiting and trying on.
create table badge_pin (
    account uuid primary key references account,
    pin_hash text,
    wrong int not null check (wrong between 0 and 5),
    set_at timestamptz,
    reset_hash text,
    reset_until timestamptz,
    constraint badge_pin_reset_runs_out check ((reset_hash is null) = (reset_until is null))
);
select shared_by_all(t) from unnest(array['badge', 'badge_pin']::regclass[]) t;
select app_may(t) from unnest(array['shared_device', 'badge', 'badge_pin']::regclass[]) t;
select history_of(t) from unnest(array['shared_device', 'badge']::regclass[]) t;

insert into role_permission (role, permission) values ('manager', 'staff.badges'), ('manager', 'devices.enrol');
