-- A home changes hands: by sale, inheritance, divorce, or another lease. What was open then stays written beside it; nothing
-- that is owed keeps it from happening.
create table transfer (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    kind text not null check (kind in ('SALE', 'INHERITANCE', 'DIVORCE', 'LEASE')),
    day date not null,
    certificate text not null check (length(certificate) between 1 and 100),
    owed numeric(14,2),
    open_reports int not null check (open_reports >= 0),
    keys_out int not null check (keys_out >= 0),
    ended_codes int not null check (ended_codes >= 0),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint transfer_pk primary key (community, id)
);
select belongs_to_community('transfer');
alter table transfer add constraint transfer_of_space foreign key (community, space) references place (community, id);
create index transfer_by_space on transfer (community, space, day);
select community_policies('transfer');
select app_may('transfer', 'select, insert');
select masked_history_of('transfer', array['certificate']);

-- Which transfer began or ended a tie.
alter table occupancy add began_with uuid;
alter table occupancy add ended_with uuid;
alter table occupancy add constraint occupancy_began_with_transfer
    foreign key (community, began_with) references transfer (community, id);
alter table occupancy add constraint occupancy_ended_with_transfer
    foreign key (community, ended_with) references transfer (community, id);
