-- Erasing waits until nobody seals: of a fact that was read for its batch and is committed with it only later there is no salt
-- to delete yet, and its commitment would name the person for ever. 0x5EA1 is the lock of the sealer, who then passes.
create or replace function erase_person(whose uuid, erased uuid) returns int
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    touched int;
begin
    if whose is distinct from nullif(current_setting('anju.community', true), '')::uuid then
        raise insufficient_privilege using message = 'another community';
    end if;
    perform pg_advisory_xact_lock(0x5EA1);
    delete from fact_salt s using fact f
     where s.community = whose and f.community = whose and f.id = s.fact and f.person = erased;
    update fact set person = null, detail = '{}' where community = whose and person = erased;
    get diagnostics touched = row_count;
    return touched;
end $$;
