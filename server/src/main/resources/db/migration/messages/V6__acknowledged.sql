-- Some news wants somebody to say that they see to it.
alter table message add column to_acknowledge boolean not null default false;
