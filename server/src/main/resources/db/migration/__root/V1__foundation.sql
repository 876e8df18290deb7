-- What every module's migration calls, and the local tables of the machinery. Local tables are not distributed.

-- Which class each table was declared as; a test compares it with pg_class.
create table table_class (
    name text primary key,
    class text not null check (class in ('community', 'reference', 'local'))
);
insert into table_class (name, class) values ('table_class', 'local');
grant select on table_class to anju_app;

-- Declares a table as one community's (docs/scale.md): led by the community, distributed with the others where Citus is.
create function belongs_to_community(t regclass, col text default 'community') returns void language plpgsql as $$
begin
    if exists (select from pg_extension where extname = 'citus') then
        if to_regclass('public.colocation_anchor') is null then
            create table colocation_anchor (community uuid primary key);
            execute $q$select create_distributed_table('colocation_anchor', 'community', shard_count => 32)$q$;
        end if;
        execute format('select create_distributed_table(%L, %L, colocate_with => ''colocation_anchor'')', t, col);
    end if;
    insert into table_class (name, class) values (t::text, 'community');
end $$;

create function shared_by_all(t regclass) returns void language plpgsql as $$
begin
    if exists (select from pg_extension where extname = 'citus') then
        execute format('select create_reference_table(%L)', t);
    end if;
    insert into table_class (name, class) values (t::text, 'reference');
end $$;

create function local_to_coordinator(t regclass) returns void language sql as $$
    insert into table_class (name, class) values (t::text, 'local')
$$;

-- The policies of a community table: its own community for requests, everything for jobs.
create function community_policies(t regclass, col text default 'community') returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', t);
    execute format('create policy own_community on %s to anju_app using (%I = nullif(current_setting(''anju.community'', true), '''')::uuid)', t, col);
    execute format('create policy span on %s to anju_span using (true)', t);
end $$;

-- Rights on a table: read and write, never delete; append-only tables are never updated either.
create function app_may(t regclass, rights text default 'select, insert, update') returns void language plpgsql as $$
begin
    execute format('grant %s on %s to anju_app, anju_span', rights, t);
end $$;

create function business_now() returns timestamptz language sql stable as $$
    select nullif(current_setting('anju.now', true), '')::timestamptz
$$;

create table event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_completion on event_publication (completion_date);
select local_to_coordinator('event_publication');
select app_may('event_publication', 'select, insert, update, delete');

create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_by_session on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
select local_to_coordinator('spring_session');
select local_to_coordinator('spring_session_attributes');
select app_may('spring_session', 'select, insert, update, delete');
select app_may('spring_session_attributes', 'select, insert, update, delete');

create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
select local_to_coordinator('scheduled_tasks');
select app_may('scheduled_tasks', 'select, insert, update, delete');

-- The first answer to each command, kept so that a repeated request gets it again.
create table idempotency_record (
    actor text not null,
    key uuid not null,
    route text not null,
    body_hash bytea not null,
    status int not null,
    content_type text,
    body bytea not null,
    answered_at timestamptz not null,
    constraint idempotency_record_pk primary key (actor, key)
);
create index idempotency_record_by_age on idempotency_record (answered_at);
select local_to_coordinator('idempotency_record');
select app_may('idempotency_record', 'select, insert, delete');
