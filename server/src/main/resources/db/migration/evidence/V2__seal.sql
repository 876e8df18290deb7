-- The seal (docs/domain/evidence.md): facts wait in fact_unsealed, then lie in a signed batch for ever.
create table fact_unsealed (
    community uuid not null,
    fact uuid not null,
    constraint fact_unsealed_pk primary key (community, fact)
);
create table seal_batch (
    community uuid not null,
    n int not null,
    facts int not null,
    previous bytea not null,
    root bytea not null,
    signature bytea not null,
    public_key bytea not null,
    sealed_at timestamptz not null,
    constraint seal_batch_pk primary key (community, n)
);
create table fact_seal (
    community uuid not null,
    fact uuid not null,
    batch int not null,
    leaf int not null,
    personal bytea not null,
    commitment bytea not null,
    constraint fact_seal_pk primary key (community, fact),
    constraint fact_seal_has_one_leaf unique (community, batch, leaf)
);
create table fact_salt (
    community uuid not null,
    fact uuid not null,
    salt bytea not null check (length(salt) = 32),
    constraint fact_salt_pk primary key (community, fact)
);

select belongs_to_community(t) from unnest(array['fact_unsealed', 'seal_batch', 'fact_seal', 'fact_salt']::regclass[]) t;
alter table fact_seal add constraint fact_seal_in_batch foreign key (community, batch) references seal_batch (community, n);
create index fact_by_person on fact (community, person) where person is not null;

select community_policies(t) from unnest(array['fact_unsealed', 'seal_batch', 'fact_seal', 'fact_salt']::regclass[]) t;
select app_may('fact_unsealed', 'select, insert, delete');
select app_may('seal_batch', 'select, insert');
select app_may('fact_seal', 'select, insert');
select app_may('fact_salt', 'select, insert');

create function fact_awaits_seal() returns trigger language plpgsql as $$
begin
    insert into fact_unsealed (community, fact) values (new.community, new.id);
    return new;
end $$;
create trigger fact_awaits_seal after insert on fact for each row execute function fact_awaits_seal();
insert into fact_unsealed (community, fact) select community, id from fact;

-- The only way to change a fact: forget whom it was about. Answers how many facts it touched.
create function erase_person(whose uuid, erased uuid) returns int
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    touched int;
begin
    if whose is distinct from nullif(current_setting('anju.community', true), '')::uuid then
        raise insufficient_privilege using message = 'another community';
    end if;
    delete from fact_salt s using fact f
     where s.community = whose and f.community = whose and f.id = s.fact and f.person = erased;
    update fact set person = null, detail = '{}' where community = whose and person = erased;
    get diagnostics touched = row_count;
    return touched;
end $$;
revoke execute on function erase_person(uuid, uuid) from public;
grant execute on function erase_person(uuid, uuid) to anju_app;

-- Taking marks locks them, and a row lock asks for the right to update.
select app_may('changed_subject', 'update');
