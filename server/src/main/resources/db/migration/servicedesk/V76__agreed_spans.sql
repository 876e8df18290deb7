-- An agreed time is a span, and may be agreed anew, three times a round at most. Where we moved it, or it was late by then, what was
-- promised before is what the figures count.
alter table ticket
    add column appointed_until timestamptz,
    add column appointment_moves int not null default 0,
    add column arrive_promised timestamptz,
    add constraint ticket_appointed_span check (appointed_until is null or (appointed_at is not null and appointed_until > appointed_at
        and appointed_until <= appointed_at + interval '4 hours')),
    add constraint ticket_appointment_moves check (appointment_moves between 0 and 3);
create table ticket_appointment (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    n int not null,
    before_from timestamptz,
    before_until timestamptz,
    agreed_from timestamptz not null,
    agreed_until timestamptz not null,
    asked_by text not null,
    reason text,
    agreed_at timestamptz not null,
    agreed_by uuid not null,
    constraint ticket_appointment_pk primary key (community, id),
    constraint ticket_is_appointed_three_times unique (community, ticket, round, n),
    constraint ticket_appointment_n check (n between 1 and 3),
    constraint ticket_appointment_span check (agreed_from < agreed_until and agreed_until <= agreed_from + interval '4 hours'),
    constraint ticket_appointment_asked_by check (asked_by in ('RESIDENT', 'US')),
    constraint ticket_appointment_reason check (length(reason) between 1 and 200),
    constraint we_say_why_we_move check (asked_by = 'RESIDENT' or reason is not null)
);
select belongs_to_community('ticket_appointment');
alter table ticket_appointment add constraint appointment_of_ticket foreign key (community, ticket) references ticket (community, id);
select community_policies('ticket_appointment'), app_may('ticket_appointment', 'select, insert');
select masked_history_of('ticket_appointment', array['reason']);

-- Somebody is reminded of the newest agreement though they were of an earlier one.
alter table ticket_alert add column moves int not null default 0;
alter table ticket_alert drop constraint ticket_alert_pk;
alter table ticket_alert add constraint ticket_alert_pk primary key (community, ticket, round, step, moves);

create or replace function keep_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into ticket_round (community, ticket, round, category, category_name, visit, on_the_spot, space, begun_at, employee,
                              arrive_due, arrived_at, finish_due, finished_at)
    values (new.community, new.id, new.round, new.category, new.category_name, new.visit,
            new.called_back is not distinct from 'ON_THE_SPOT', new.space,
            case when new.round = 1 then new.reported_at else coalesce(business_now(), new.reported_at) end,
            case when new.visit then new.assignee else coalesce(new.assignee, new.owner) end,
            case when new.round = 1 then coalesce(new.arrive_promised, new.arrive_due) else new.arrive_due end,
            new.arrived_at, new.finish_due, new.finished_at)
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
