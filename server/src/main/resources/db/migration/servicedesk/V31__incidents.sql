-- Tickets that go together. A follower keeps its number, its clocks and its facts, and what happens to its lead happens to it. A part
-- was told of together with another matter, and counts from the same report. An incident is what a whole building has.
create table incident (
    community uuid not null,
    id uuid not null,
    lead uuid not null,
    area text not null,
    title text not null,
    notice text not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    result text,
    ended_at timestamptz,
    ended_by uuid,
    constraint incident_pk primary key (community, id),
    constraint incident_area check (length(area) between 1 and 60),
    constraint incident_title check (length(title) between 1 and 60),
    constraint incident_notice check (length(notice) between 1 and 300),
    constraint incident_result check (length(result) between 1 and 300),
    constraint incident_ends_with_a_result check (num_nulls(result, ended_at, ended_by) in (0, 3))
);
create table ticket_follow (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    lead uuid not null,
    incident uuid,
    since timestamptz not null,
    joined_by uuid not null,
    ended_at timestamptz,
    constraint ticket_follow_pk primary key (community, id),
    constraint nothing_follows_itself check (ticket <> lead)
);
create table ticket_split (
    community uuid not null,
    ticket uuid not null,
    origin uuid not null,
    at timestamptz not null,
    split_by uuid not null,
    constraint ticket_split_pk primary key (community, ticket),
    constraint nothing_is_part_of_itself check (ticket <> origin)
);
select belongs_to_community(t) from unnest(array['incident', 'ticket_follow', 'ticket_split']::regclass[]) t;
alter table incident add constraint incident_of_ticket foreign key (community, lead) references ticket (community, id);
alter table ticket_follow add constraint follower_is_a_ticket foreign key (community, ticket) references ticket (community, id);
alter table ticket_follow add constraint lead_is_a_ticket foreign key (community, lead) references ticket (community, id);
alter table ticket_follow add constraint follower_in_incident foreign key (community, incident) references incident (community, id);
alter table ticket_split add constraint part_is_a_ticket foreign key (community, ticket) references ticket (community, id);
alter table ticket_split add constraint part_of_ticket foreign key (community, origin) references ticket (community, id);
create unique index a_ticket_follows_one on ticket_follow (community, ticket) where ended_at is null;
create unique index one_running_incident_a_lead on incident (community, lead) where ended_at is null;
create index ticket_follow_by_lead on ticket_follow (community, lead);
create index ticket_follow_by_incident on ticket_follow (community, incident);
create index ticket_split_by_origin on ticket_split (community, origin);
create index incident_by_opening on incident (community, opened_at);
select community_policies(t) from unnest(array['incident', 'ticket_follow', 'ticket_split']::regclass[]) t;
select app_may('incident'), app_may('ticket_follow'), app_may('ticket_split', 'select, insert');
select history_of('incident');
select history_of('ticket_follow');
