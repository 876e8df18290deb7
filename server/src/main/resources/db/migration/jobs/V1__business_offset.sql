-- How far the business clock of a simulation runs ahead of the system clock: one row, and only where a simulation ran.
create table business_offset (
    id int primary key,
    ahead interval not null,
    constraint business_offset_one_row check (id = 1),
    constraint business_offset_forward_only check (ahead >= interval '0')
);
select local_to_coordinator('business_offset');
select app_may('business_offset', 'select, insert, update');
