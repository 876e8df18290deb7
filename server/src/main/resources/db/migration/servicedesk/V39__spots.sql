-- What anybody reports who scans the code at a place, without signing in.
alter table ticket drop constraint ticket_channel;
alter table ticket add constraint ticket_channel check
    (channel in ('PHONE', 'APP', 'VISIT', 'LETTER', 'EMAIL', 'STAFF', 'STEWARD', 'OFFICE', 'SPOT'));
-- A printed code and where it hangs. The code itself is the id signed with the key file; an ended one opens nothing.
create table spot_code (
    community uuid not null,
    id uuid not null,
    place uuid not null,
    name text not null check (length(name) between 1 and 50),
    made_at timestamptz not null,
    made_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint spot_code_pk primary key (community, id),
    constraint spot_code_is_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
-- Which code a ticket came by, and who left a number that they showed to be theirs.
create table spot_report (
    community uuid not null,
    ticket uuid not null,
    code uuid not null,
    account uuid,
    at timestamptz not null,
    constraint spot_report_pk primary key (community, ticket)
);
select belongs_to_community(t) from unnest(array['spot_code', 'spot_report']::regclass[]) t;
alter table spot_code add constraint spot_code_at_place foreign key (community, place) references place (community, id);
alter table spot_report add constraint spot_report_by_code foreign key (community, code) references spot_code (community, id);
alter table spot_report add constraint spot_report_on_ticket foreign key (community, ticket) references ticket (community, id);
create unique index one_live_spot_code on spot_code (community, place, name) where ended_at is null;
create index spot_report_by_code on spot_report (community, code, ticket);
select community_policies(t) from unnest(array['spot_code', 'spot_report']::regclass[]) t;
select app_may('spot_code');
select app_may('spot_report', 'select, insert');
select history_of('spot_code');
