-- History outlives a person's erasure, so it never holds what a person can be told by: of a masked column it keeps that it
-- changed, not what it said. Encrypted values and keyed hashes are masked too: they say nothing to a reader and would outlive
-- their key's rotation. See docs/domain/history.md.
create function masked_columns(kept jsonb, masked text[]) returns jsonb language sql immutable as $$
    select case when kept is null then null else (
        select coalesce(jsonb_object_agg(key, case when key = any (masked) and value <> 'null' then '"***"' else value end), '{}')
          from jsonb_each(kept)) end
$$;

create or replace function keep_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
    if tg_nargs > 2 then
        was := masked_columns(was, string_to_array(tg_argv[2], ','));
        became := masked_columns(became, string_to_array(tg_argv[2], ','));
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

-- The same as history_of, without the values of some columns: select masked_history_of('party', array['name', 'phone_hash']).
create function masked_history_of(t regclass, masked text[], community_column text default 'community', key_column text default 'id')
    returns void language plpgsql as $$
begin
    if exists (select from unnest(masked) m where not exists (
            select from pg_attribute where attrelid = t and attname = m and not attisdropped)) then
        raise exception 'a masked column of % is not there: %', t, masked;
    end if;
    execute format(
        'create trigger keep_history after insert or update or delete on %s for each row execute function keep_history(%L, %L, %L)',
        t, community_column, key_column, array_to_string(masked, ','));
end $$;
