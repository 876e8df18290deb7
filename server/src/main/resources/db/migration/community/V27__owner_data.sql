-- By a day every unit has its owner's data. When the day is over it is counted once, and those that lacked it are kept.
create table owner_data_check (
    community uuid not null,
    id uuid not null,
    due date not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    units int,
    complete int,
    constraint owner_data_check_pk primary key (community, id),
    constraint owner_data_is_due_once unique (community, due),
    constraint owner_data_counts check ((units is null) = (complete is null) and complete between 0 and units)
);
create table owner_data_gap (
    community uuid not null,
    id uuid not null,
    owner_data_check uuid not null,
    space uuid not null,
    constraint owner_data_gap_pk primary key (community, id),
    constraint owner_data_gap_once unique (community, owner_data_check, space)
);
select belongs_to_community(t) from unnest(array['owner_data_check', 'owner_data_gap']::regclass[]) t;
alter table owner_data_gap add constraint gap_of_check foreign key (community, owner_data_check) references owner_data_check (community, id);
alter table owner_data_gap add constraint gap_of_space foreign key (community, space) references place (community, id);
select community_policies(t) from unnest(array['owner_data_check', 'owner_data_gap']::regclass[]) t;
select app_may('owner_data_check'), app_may('owner_data_gap', 'select, insert');
select history_of('owner_data_check');
