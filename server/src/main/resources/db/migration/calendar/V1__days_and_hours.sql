-- The days that are not what their weekday says, by year, for the whole country; and the hours each community works.

create table holiday_year (
    year int not null,
    source text not null,
    revision uuid not null,
    changed_at timestamptz not null,
    constraint holiday_year_pk primary key (year),
    constraint holiday_year_is_a_year check (year between 2004 and 2100),
    constraint holiday_year_has_a_source check (length(source) between 1 and 300)
);
create table holiday (
    day date not null,
    year int not null,
    kind text not null,
    name text not null,
    withdrawn boolean not null,
    constraint holiday_pk primary key (day),
    constraint holiday_kind check (kind in ('HOLIDAY', 'MAKE_UP_WORKDAY')),
    constraint holiday_lies_in_its_year check (extract(year from day) = year),
    constraint holiday_is_made_up_on_a_weekend check (kind = 'HOLIDAY' or extract(isodow from day) >= 6),
    constraint holiday_has_a_name check (length(name) between 1 and 20)
);
select shared_by_all('holiday_year');
select shared_by_all('holiday');
alter table holiday add constraint holiday_of_a_year foreign key (year) references holiday_year (year);
create index holiday_by_year on holiday (year);
select app_may('holiday_year');
select app_may('holiday');
select history_of('holiday_year', null, 'year');
select history_of('holiday', null, 'day');

-- Append-only: what was counted by a version can be counted again.
create table working_hours (
    community uuid not null,
    id uuid not null,
    valid_from date not null,
    revision int not null check (revision > 0),
    reason text check (length(reason) <= 300),
    set_by uuid,
    set_at timestamptz not null,
    constraint working_hours_pk primary key (community, id),
    constraint working_hours_revision unique (community, valid_from, revision)
);
create table working_window (
    community uuid not null,
    id uuid not null,
    hours uuid not null,
    day_kind text not null check (day_kind in ('WORKDAY', 'WEEKEND', 'HOLIDAY')),
    opens time not null,
    closes time not null,
    constraint working_window_pk primary key (community, id),
    constraint working_window_once unique (community, hours, day_kind, opens, closes)
);
select belongs_to_community('working_hours');
select belongs_to_community('working_window');
alter table working_window add constraint working_window_of_hours
    foreign key (community, hours) references working_hours (community, id);
select community_policies('working_hours');
select community_policies('working_window');
select app_may('working_hours', 'select, insert');
select app_may('working_window', 'select, insert');
