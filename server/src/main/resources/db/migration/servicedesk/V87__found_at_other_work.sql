-- What was found out of order at other work: which ticket it became, or was kept beside. At one source another ticket of the
-- same category only when the one before was closed.
create table found_fault (
    community uuid not null,
    source uuid not null,
    category text not null,
    ticket uuid not null,
    joined boolean not null,
    constraint found_fault_pk primary key (community, source, category, ticket)
);
select belongs_to_community('found_fault');
alter table found_fault add constraint found_fault_has_a_ticket foreign key (community, ticket) references ticket (community, id);
create index found_fault_by_ticket on found_fault (community, ticket);
select community_policies('found_fault');
select app_may('found_fault', 'select, insert');
