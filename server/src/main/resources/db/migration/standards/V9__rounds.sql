-- As of when a company's walls are told: one row, renewed by each round over all communities that went through.
create table roll_up_round (
    last boolean not null,
    began_at timestamptz not null,
    constraint roll_up_round_pk primary key (last),
    constraint roll_up_round_is_one_row check (last)
);
select local_to_coordinator('roll_up_round');
select app_may('roll_up_round');
grant select on roll_up_round to anju_headquarters;
