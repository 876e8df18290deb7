-- Somebody asks to be away, a supervisor decides. Why is theirs: history says that there is a reason, not which.
create table absence (
    community uuid not null,
    id uuid not null,
    employee uuid not null,
    kind text not null check (kind in ('ANNUAL', 'SICK', 'PERSONAL', 'OTHER')),
    days daterange not null check (not isempty(days)),
    reason text check (length(reason) between 1 and 500),
    state text not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    asked_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    constraint absence_pk primary key (community, id),
    constraint absence_is_decided_once check ((state = 'ASKED') = (decided_at is null)),
    constraint absence_overlaps exclude using gist (community with =, employee with =, days with &&)
        where (state in ('ASKED', 'APPROVED'))
);
-- A shift changes hands: asked, agreed to by the colleague, approved. What is given back for it is perhaps another shift.
create table shift_swap (
    community uuid not null,
    id uuid not null,
    duty uuid not null,
    asker uuid not null,
    colleague uuid not null,
    returned uuid,
    state text not null check (state in ('ASKED', 'AGREED', 'DECLINED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    constraint shift_swap_pk primary key (community, id),
    constraint shift_swap_is_with_somebody_else check (asker <> colleague),
    constraint shift_swap_is_decided_by_somebody check (decided_by is null or state in ('APPROVED', 'REFUSED'))
);
select belongs_to_community(t) from unnest(array['absence', 'shift_swap']::regclass[]) t;
alter table shift_swap add constraint shift_swap_of_duty foreign key (community, duty) references duty (community, id);
alter table shift_swap add constraint shift_swap_for_duty foreign key (community, returned) references duty (community, id);
create index absence_by_employee on absence (community, employee);
create index shift_swap_by_state on shift_swap (community, state, id);
create unique index one_open_swap_of_a_shift on shift_swap (community, duty) where state in ('ASKED', 'AGREED');
select community_policies(t), app_may(t) from unnest(array['absence', 'shift_swap']::regclass[]) t;
select masked_history_of('absence', array['reason']);
select history_of('shift_swap');
