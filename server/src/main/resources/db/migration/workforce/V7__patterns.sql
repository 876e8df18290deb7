-- A pattern repeats: its steps are the days of a cycle, a day without hours is free, and each member stands at their own turn.
create table shift_pattern (
    community uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 50),
    post uuid not null,
    starts_on date not null,
    days int not null check (days between 1 and 60),
    ended_at timestamptz,
    constraint shift_pattern_pk primary key (community, id)
);
create table shift_pattern_step (
    community uuid not null,
    pattern uuid not null,
    day int not null check (day >= 0),
    begins time not null,
    ends time not null,
    constraint shift_pattern_step_pk primary key (community, pattern, day)
);
create table shift_pattern_member (
    community uuid not null,
    pattern uuid not null,
    employee uuid not null,
    n int not null check (n >= 0),
    constraint shift_pattern_member_pk primary key (community, pattern, employee)
);
-- Who let a roster stand, and why although somebody was missing.
create table roster_publication (
    community uuid not null,
    id uuid not null,
    days daterange not null,
    shifts int not null,
    missing int not null,
    reason text check (length(reason) between 1 and 500),
    published_at timestamptz not null,
    published_by uuid not null,
    constraint roster_publication_pk primary key (community, id),
    constraint roster_publication_with_gaps_has_a_reason check (missing = 0 or reason is not null)
);
select belongs_to_community(t)
  from unnest(array['shift_pattern', 'shift_pattern_step', 'shift_pattern_member', 'roster_publication']::regclass[]) t;
alter table shift_pattern add constraint shift_pattern_of_post foreign key (community, post) references post (community, id);
alter table shift_pattern_step add constraint shift_pattern_step_of_pattern
    foreign key (community, pattern) references shift_pattern (community, id);
alter table shift_pattern_member add constraint shift_pattern_member_of_pattern
    foreign key (community, pattern) references shift_pattern (community, id);
alter table duty add constraint duty_of_pattern foreign key (community, pattern) references shift_pattern (community, id);
create unique index shift_pattern_name_is_taken on shift_pattern (community, name) where ended_at is null;
create index duty_by_pattern on duty (community, pattern) where pattern is not null;
select community_policies(t)
  from unnest(array['shift_pattern', 'shift_pattern_step', 'shift_pattern_member', 'roster_publication']::regclass[]) t;
select app_may('shift_pattern');
select app_may(t, 'select, insert') from unnest(array['shift_pattern_step', 'shift_pattern_member', 'roster_publication']::regclass[]) t;
select history_of('shift_pattern');
