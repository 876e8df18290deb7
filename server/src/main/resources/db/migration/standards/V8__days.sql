-- A clause is counted by the day on which things fall due there, so that a change counts that one day anew and not a whole
-- month of a large community. A month is the sum of its days.
alter table verdict_state add column day date;
update verdict_state s set day = (s.due_at at time zone c.zone)::date
  from identity_community_v1 c where c.id = s.community;
alter table verdict_state alter column day set not null;
drop index verdict_state_by_clause;
drop index verdict_state_unsatisfied;
alter table verdict_state drop constraint verdict_month_starts_on_the_first;
alter table verdict_state drop column month;
create index verdict_state_by_day on verdict_state (community, clause, day);
create index verdict_state_unsatisfied on verdict_state (community, clause, day)
    where satisfied_at is null and not withdrawn;

-- With at_risk_from, breached_from and last_due a reader knows whether a day's unsatisfied subjects all stand the same by now;
-- only where they do not it has to look at each.
create table day_roll_up (
    community uuid not null,
    company uuid not null,
    clause text not null,
    day date not null,
    met int not null,
    late int not null,
    open int not null,
    at_risk_from timestamptz,
    breached_from timestamptz,
    last_due timestamptz,
    constraint day_roll_up_pk primary key (community, company, clause, day),
    constraint day_roll_up_counts check (met >= 0 and late >= 0 and open >= 0),
    constraint day_roll_up_has_instants_when_open check ((open > 0) = (last_due is not null))
);
select belongs_to_community('day_roll_up');
create index day_roll_up_by_day on day_roll_up (community, day);
create index day_roll_up_by_clause on day_roll_up (community, clause, day);
select community_policies('day_roll_up');
select app_may('day_roll_up');

insert into day_roll_up (community, company, clause, day, met, late, open, at_risk_from, breached_from, last_due)
select community, company, clause, day,
       count(*) filter (where satisfied_at <= due_at), count(*) filter (where satisfied_at > due_at),
       count(*) filter (where satisfied_at is null), min(at_risk_from) filter (where satisfied_at is null),
       min(due_at) filter (where satisfied_at is null), max(due_at) filter (where satisfied_at is null)
  from verdict_state where not withdrawn
 group by community, company, clause, day;
