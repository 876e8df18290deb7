-- Where an account has a home or work, and nothing more (docs/security.md).
create table directory (
    account uuid not null references account,
    kind text not null check (kind in ('home', 'work')),
    community uuid not null references community,
    constraint directory_pk primary key (account, kind, community)
);
select shared_by_all('directory');
select app_may('directory', 'select, insert');
