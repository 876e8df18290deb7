-- A day is moved or called off with a reason, and whoever asked on it reads the answer: the question knows whose it is.
alter table reception_day
    add column called_off_at timestamptz,
    add column called_off_by uuid,
    add column called_off_because text,
    add constraint reception_called_off_because check (length(called_off_because) between 1 and 200),
    add constraint reception_is_called_off_with_a_reason
        check (num_nulls(called_off_at, called_off_by, called_off_because) in (0, 3)),
    add constraint reception_is_held_or_called_off check (closed_at is null or called_off_at is null);
create table reception_move (
    community uuid not null,
    id uuid not null,
    day uuid not null,
    before_starts_at timestamptz not null,
    before_ends_at timestamptz not null,
    before_place text not null,
    reason text not null,
    moved_at timestamptz not null,
    moved_by uuid not null,
    constraint reception_move_pk primary key (community, id),
    constraint reception_move_reason check (length(reason) between 1 and 200)
);
select belongs_to_community('reception_move');
alter table reception_move add constraint move_of_reception foreign key (community, day) references reception_day (community, id);
create index reception_move_by_day on reception_move (community, day);
select community_policies('reception_move'), app_may('reception_move', 'select, insert');
alter table reception_question add column party uuid;
alter table reception_question add constraint question_of_party foreign key (community, party) references party (community, id);
