-- Every round of every ticket, as it stood or stands: a ticket's row forgets a round when the next one begins. Derived by
-- trigger from the ticket, whose history is kept; nobody writes it.
create table ticket_round (
    community uuid not null,
    ticket uuid not null,
    round int not null,
    category text not null,
    category_name text not null,
    visit boolean not null,
    on_the_spot boolean not null,
    space uuid not null,
    begun_at timestamptz not null,
    employee uuid,
    arrive_due timestamptz,
    arrived_at timestamptz,
    finish_due timestamptz,
    finished_at timestamptz,
    reopened_at timestamptz,
    constraint ticket_round_pk primary key (community, ticket, round)
);
select belongs_to_community('ticket_round');
alter table ticket_round add constraint round_of_ticket foreign key (community, ticket) references ticket (community, id);
create index ticket_round_by_arrival on ticket_round (community, arrive_due) where round = 1 and arrive_due is not null;
create index ticket_round_by_limit on ticket_round (community, finish_due) where round = 1 and finish_due is not null;
create index ticket_round_by_end on ticket_round (community, finished_at) where round = 1 and finished_at is not null;
create index ticket_round_by_place on ticket_round (community, space, category, begun_at) where round = 1;
select community_policies('ticket_round');
select app_may('ticket_round', 'select');

create function keep_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into ticket_round (community, ticket, round, category, category_name, visit, on_the_spot, space, begun_at, employee,
                              arrive_due, arrived_at, finish_due, finished_at)
    values (new.community, new.id, new.round, new.category, new.category_name, new.visit,
            new.called_back is not distinct from 'ON_THE_SPOT', new.space,
            case when new.round = 1 then new.reported_at else coalesce(business_now(), new.reported_at) end,
            case when new.visit then new.assignee else coalesce(new.assignee, new.owner) end,
            new.arrive_due, new.arrived_at, new.finish_due, new.finished_at)
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
create trigger keep_first_round after insert on ticket for each row execute function keep_round();
create trigger keep_round after update on ticket for each row
    when ((old.round, old.category, old.visit, old.called_back, old.assignee, old.owner, old.arrive_due, old.arrived_at, old.finish_due,
           old.finished_at) is distinct from
          (new.round, new.category, new.visit, new.called_back, new.assignee, new.owner, new.arrive_due, new.arrived_at, new.finish_due,
           new.finished_at))
    execute function keep_round();

-- Of what was there before only the running round is known.
insert into ticket_round (community, ticket, round, category, category_name, visit, on_the_spot, space, begun_at, employee,
                          arrive_due, arrived_at, finish_due, finished_at)
select community, id, round, category, category_name, visit, called_back is not distinct from 'ON_THE_SPOT', space, reported_at,
       case when visit then assignee else coalesce(assignee, owner) end, arrive_due, arrived_at, finish_due, finished_at
  from ticket;

-- What each figure counts, and of that what counts for it (hit): the one place that says so (docs/domain/servicedesk.md#figures).
-- at says in which month; a case is here once it is decided. Whoever reads this names the community and from when until when.
create view servicedesk_case_v1 with (security_invoker = true) as
select community, 'arrival' as figure, arrive_due as at, ticket, round, category, category_name, employee,
       coalesce(arrived_at <= arrive_due, false) as hit
  from ticket_round
 where round = 1 and arrive_due is not null and (arrived_at is not null or arrive_due <= business_now())
union all
select community, 'mending', finish_due, ticket, round, category, category_name, employee, coalesce(finished_at <= finish_due, false)
  from ticket_round
 where round = 1 and finish_due is not null and visit and (finished_at is not null or finish_due <= business_now())
union all
select community, 'answer', finish_due, ticket, round, category, category_name, employee, coalesce(finished_at <= finish_due, false)
  from ticket_round
 where round = 1 and finish_due is not null and not visit and (finished_at is not null or finish_due <= business_now())
union all
select community, 'first-fix', finished_at, ticket, round, category, category_name, employee, reopened_at is null
  from ticket_round
 where round = 1 and finished_at is not null and visit and not on_the_spot
union all
select r.community, 'rework', r.finished_at, r.ticket, r.round, r.category, r.category_name, r.employee,
       coalesce(r.reopened_at <= r.finished_at + interval '30 days', false)
       or exists (select from ticket_round again
                   where again.community = r.community and again.space = r.space and again.category = r.category and again.round = 1
                     and again.begun_at > r.finished_at and again.begun_at <= r.finished_at + interval '30 days')
  from ticket_round r
 where r.round = 1 and r.finished_at is not null and r.visit and not r.on_the_spot
union all
select c.community, 'coverage', c.opened_at, c.ticket, c.round, r.category, r.category_name, r.employee,
       c.reason is null or c.last_attempt_at is not null or coalesce(c.outcome <> 'UNANSWERED', false)
  from call_back c join ticket_round r on r.community = c.community and r.ticket = c.ticket and r.round = c.round
 where c.reason is null or c.last_attempt_at is not null or c.ended_at is not null or c.call_at <= business_now()
union all
select c.community, 'response', c.opened_at, c.ticket, c.round, r.category, r.category_name, r.employee, c.outcome <> 'UNANSWERED'
  from call_back c join ticket_round r on r.community = c.community and r.ticket = c.ticket and r.round = c.round
 where c.outcome is not null
union all
select c.community, 'satisfaction', c.opened_at, c.ticket, c.round, r.category, r.category_name, r.employee, c.outcome = 'SATISFIED'
  from call_back c join ticket_round r on r.community = c.community and r.ticket = c.ticket and r.round = c.round
 where c.outcome in ('SATISFIED', 'DISSATISFIED')
union all
select l.community, 'letters', l.reply_due, l.ticket, r.round, r.category, r.category_name, r.employee,
       coalesce(l.replied_at <= l.reply_due, false)
  from office_letter l join ticket_round r on r.community = l.community and r.ticket = l.ticket and r.round = 1
 where l.replied_at is not null or l.reply_due <= business_now();
select app_may('servicedesk_case_v1', 'select');

-- The same counted for headquarters: the company is the one that managed the community on the case's day, the nil uuid nobody.
create table figure_roll_up (
    community uuid not null,
    company uuid not null,
    month date not null,
    figure text not null,
    hits int not null,
    cases int not null,
    constraint figure_roll_up_pk primary key (community, company, month, figure),
    constraint figure_month_starts_on_the_first check (extract(day from month) = 1),
    constraint figure_counts check (hits between 0 and cases)
);
select belongs_to_community('figure_roll_up');
create index figure_roll_up_by_company on figure_roll_up (company, month);
select community_policies('figure_roll_up');
create policy own_company on figure_roll_up for select to anju_headquarters
    using (company = nullif(current_setting('anju.company', true), '')::uuid);
select app_may('figure_roll_up');
grant select on figure_roll_up to anju_headquarters;

-- As of when a company's figures are told: when the last round over all communities began that went through.
create table figure_round (
    last boolean not null,
    began_at timestamptz not null,
    constraint figure_round_pk primary key (last),
    constraint figure_round_is_one_row check (last)
);
select local_to_coordinator('figure_round');
select app_may('figure_round');
grant select on figure_round to anju_headquarters;
