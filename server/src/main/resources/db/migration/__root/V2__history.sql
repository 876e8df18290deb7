-- What changed in which row, by whom and when. It stands in the root so that every module's migration can say history_of(...).
-- See docs/domain/history.md.
create table history (
    community uuid not null,
    id uuid not null,
    at timestamptz not null,
    table_name text not null,
    row_key text not null,
    operation text not null,
    actor uuid,
    session text,
    before jsonb,
    after jsonb,
    constraint history_pk primary key (community, id, at),
    constraint history_operation check (operation in ('INSERT', 'UPDATE', 'DELETE'))
) partition by range (at);
create table history_default partition of history default;
select belongs_to_community('history');
create index history_by_row on history (community, table_name, row_key, at);
select community_policies('history');
select app_may('history', 'select');

-- Writes as the owner, so the application can cause a line but never write, change or remove one. An update keeps only the
-- columns that differ; the version counter alone is no change. Outside a transaction of the application (a migration) there
-- is no business time, and the server's own stands in.
create function keep_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'version' end;
    became jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'version' end;
    subject jsonb := coalesce(became, was);
begin
    if tg_op = 'UPDATE' then
        select jsonb_object_agg(key, was -> key), jsonb_object_agg(key, value)
          into was, became
          from jsonb_each(became)
         where value is distinct from was -> key;
        if became is null then
            return null;
        end if;
    end if;
    insert into history (community, id, at, table_name, row_key, operation, actor, session, before, after)
    values (
        coalesce((subject ->> tg_argv[0])::uuid, '00000000-0000-0000-0000-000000000000'),
        uuidv7(),
        coalesce(business_now(), now()),
        regexp_replace(tg_table_name, '_\d+$', ''),
        subject ->> tg_argv[1],
        tg_op,
        nullif(current_setting('anju.actor', true), '')::uuid,
        nullif(current_setting('anju.session', true), ''),
        was,
        became);
    return null;
end $$;
revoke execute on function keep_history() from public;

-- Keeps the history of a table from here on. A table that is no community's keeps its lines under the nil community.
create function history_of(t regclass, community_column text default 'community', key_column text default 'id')
    returns void language plpgsql as $$
begin
    execute format(
        'create trigger keep_history after insert or update or delete on %s for each row execute function keep_history(%L, %L)',
        t, community_column, key_column);
end $$;

-- Makes the partitions of the months from the given day's on. A month whose lines already lie in the default partition stays
-- there: moving them would lock the table.
create function make_history_partitions(from_day date, months int) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    opens date;
    made int := 0;
begin
    for month in 0 .. months - 1 loop
        opens := date_trunc('month', from_day)::date + make_interval(months => month);
        if to_regclass('history_' || to_char(opens, 'YYYY_MM')) is null
            and not exists (
                select from history_default
                 where at >= opens::timestamp at time zone 'UTC'
                   and at < (opens + interval '1 month') at time zone 'UTC') then
            execute format(
                'create table %I partition of history for values from (%L) to (%L)',
                'history_' || to_char(opens, 'YYYY_MM'),
                opens::timestamp at time zone 'UTC',
                (opens + interval '1 month') at time zone 'UTC');
            made := made + 1;
        end if;
    end loop;
    return made;
end $$;
revoke execute on function make_history_partitions(date, int) from public;
grant execute on function make_history_partitions(date, int) to anju_span;
