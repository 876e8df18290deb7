-- A visit that was put off needed a second one, though no second round began: it was not mended at once. Everything else of the
-- view stays as it is, whatever it counts by now.
do $$
declare
    counted text := pg_get_viewdef('servicedesk_case_v1'::regclass);
    once constant text := '\y(ticket_round\.)?reopened_at IS NULL';
begin
    if regexp_count(counted, once) <> 1 then
        raise exception 'servicedesk_case_v1 does not say once what is mended at the first visit: %', counted;
    end if;
    execute 'create or replace view servicedesk_case_v1 with (security_invoker = true) as ' || regexp_replace(counted, once,
        'ticket_round.reopened_at is null and not exists (select from postponement p
          where p.community = ticket_round.community and p.ticket = ticket_round.ticket and p.round = ticket_round.round)');
end $$;
