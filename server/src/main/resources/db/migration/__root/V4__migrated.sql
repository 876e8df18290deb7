-- Which migration files brought this database here; a start that finds its own files recorded need not compare them again.
create table migrated (
    only_one boolean primary key default true check (only_one),
    fingerprint text not null
);
select local_to_coordinator('migrated');
