-- The exchange's own list of calls, brought as a workbook where it does not tell of them by itself: by whom, and of which time.
create table call_list (
    community uuid not null,
    id uuid not null,
    line text not null check (line in ('DESK', 'CONTROL_ROOM')),
    taken_at timestamptz not null,
    taken_by uuid not null,
    calls int not null check (calls > 0),
    first_rang_at timestamptz not null,
    last_rang_at timestamptz not null,
    constraint call_list_pk primary key (community, id),
    constraint call_list_ends_after_it_begins check (last_rang_at >= first_rang_at)
);
select belongs_to_community('call_list');
select community_policies('call_list'), app_may('call_list', 'select, insert');
select history_of('call_list');
