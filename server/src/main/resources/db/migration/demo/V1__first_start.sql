-- How far the first start came: a step's row is kept together with what the step made, the row 'complete' last.
create table first_start (
    step text primary key,
    made uuid not null,
    done_at timestamptz not null
);
select local_to_coordinator('first_start');
select app_may('first_start', 'select, insert');
-- Before there were steps a start was complete once there was a company.
insert into first_start (step, made, done_at)
select 'complete', '00000000-0000-0000-0000-000000000000', now() where exists (select from company);
