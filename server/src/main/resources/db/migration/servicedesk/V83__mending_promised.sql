-- A time that we moved hides no late mending either: what was promised before is what the figures count.
alter table ticket add column finish_promised timestamptz;

create or replace function keep_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into ticket_round (community, ticket, round, category, category_name, visit, on_the_spot, space, begun_at, employee,
                              arrive_due, arrived_at, finish_due, finished_at)
    values (new.community, new.id, new.round, new.category, new.category_name, new.visit,
            new.called_back is not distinct from 'ON_THE_SPOT', new.space,
            case when new.round = 1 then new.reported_at else coalesce(business_now(), new.reported_at) end,
            case when new.visit then new.assignee else coalesce(new.assignee, new.owner) end,
            case when new.round = 1 then coalesce(new.arrive_promised, new.arrive_due) else new.arrive_due end,
            new.arrived_at,
            case when new.round = 1 then coalesce(new.finish_promised, new.finish_due) else new.finish_due end, new.finished_at)
    on conflict (community, ticket, round) do update
       set category = excluded.category, category_name = excluded.category_name, visit = excluded.visit,
           on_the_spot = excluded.on_the_spot, employee = excluded.employee, arrive_due = excluded.arrive_due,
           arrived_at = excluded.arrived_at, finish_due = excluded.finish_due, finished_at = excluded.finished_at;
    if new.round > 1 then
        update ticket_round set reopened_at = coalesce(business_now(), new.reported_at)
         where community = new.community and ticket = new.id and round = new.round - 1 and reopened_at is null;
    end if;
    return null;
end $$;

-- Also when nothing else changes: what we moved to may be what they wish afterwards.
drop trigger keep_round on ticket;
create trigger keep_round after update on ticket for each row
    when ((old.round, old.category, old.visit, old.called_back, old.assignee, old.owner, old.arrive_due, old.arrive_promised,
           old.arrived_at, old.finish_due, old.finish_promised, old.finished_at) is distinct from
          (new.round, new.category, new.visit, new.called_back, new.assignee, new.owner, new.arrive_due, new.arrive_promised,
           new.arrived_at, new.finish_due, new.finish_promised, new.finished_at))
    execute function keep_round();
