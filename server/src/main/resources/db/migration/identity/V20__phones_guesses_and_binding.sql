-- Which parties a number may belong to: the keyed hash of the whole number, and nothing more (docs/security.md).
create table directory_phone (
    phone_hash bytea not null,
    community uuid not null references community,
    party uuid not null,
    constraint directory_phone_pk primary key (phone_hash, community, party)
);
select shared_by_all('directory_phone');
select app_may('directory_phone', 'select, insert');

-- Somebody who asked for a home in a community finds the answer there.
alter table directory drop constraint directory_kind_check;
alter table directory add constraint directory_kind check (kind in ('home', 'work', 'asked'));

-- Guesses at a secret that a person types, counted before they are looked at, so that many at once count as many.
create table guess (
    what text not null,
    who text not null,
    guesses int not null,
    until timestamptz not null,
    constraint guess_pk primary key (what, who)
);
select local_to_coordinator('guess');
select app_may('guess');

insert into role_permission (role, permission)
select role, 'residents.bind' from unnest(array['manager', 'front_desk', 'supervisor']) role;
