-- When something is due again: by the calendar, on certain days and in certain parts of the year; counted from the last time it was done;
-- or because of the weather. What is changed is planned anew, and remembers what it replaces.
alter table plan drop constraint plan_frequency;
alter table plan add constraint plan_frequency check (frequency ~
    '^([1-9][0-9]?/(DAY|WEEK|MONTH|QUARTER|HALF_YEAR|YEAR|SEASON)(@[A-Z0-9_,]{1,60})?(~[A-Z0-9.-]{1,20})?|[1-9][0-9]{0,3}[DH]|(RAIN|RAIN_ENDED|TYPHOON|FROST)[+][1-9][0-9]{0,3})$');
alter table plan add column replaces uuid;
alter table plan add constraint plan_replaces_a_plan foreign key (community, replaces) references plan (community, id);
create unique index one_plan_replaces_it on plan (community, replaces) where replaces is not null;

-- What closes at or before it opens closes on the day after.
alter table plan_hours drop constraint plan_hours_run_forward;
alter table plan_hours add constraint plan_hours_last check (opens <> closes);

-- Between its hours on several days a turn is out of hand.
alter table planned_task add column rests tstzmultirange;
create index planned_task_that_rests on planned_task (community, opens_at)
    where rests is not null and done_at is null and withdrawn_at is null;
