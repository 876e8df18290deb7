-- Several people on one ticket: whoever was sent stays the one who answers for it, the others help.
create table ticket_helper (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    employee uuid not null,
    added_by uuid not null,
    added_at timestamptz not null,
    arrived_at timestamptz,
    ended_at timestamptz,
    constraint ticket_helper_pk primary key (community, id)
);
-- Firms that do what our people do not; a named employee of ours answers for whatever a firm is given.
create table contractor (
    community uuid not null,
    id uuid not null,
    name text not null,
    phone text not null,
    licence text not null,
    contract_ends date not null,
    constraint contractor_pk primary key (community, id),
    constraint contractor_name_is_taken unique (community, name),
    constraint contractor_name check (length(name) between 1 and 100),
    constraint contractor_phone check (length(phone) between 3 and 30),
    constraint contractor_licence check (length(licence) between 1 and 100)
);
create table ticket_contractor (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    contractor uuid not null,
    responsible uuid not null,
    given_by uuid not null,
    given_at timestamptz not null,
    note text,
    constraint ticket_contractor_pk primary key (community, id),
    constraint ticket_contractor_note check (length(note) between 1 and 500)
);
select belongs_to_community(t) from unnest(array['ticket_helper', 'contractor', 'ticket_contractor']::regclass[]) t;
alter table ticket_helper add constraint helper_of_ticket foreign key (community, ticket) references ticket (community, id);
alter table ticket_contractor add constraint contractor_of_ticket foreign key (community, ticket) references ticket (community, id);
alter table ticket_contractor add constraint ticket_given_to_contractor
    foreign key (community, contractor) references contractor (community, id);
create unique index helper_helps_once on ticket_helper (community, ticket, round, employee) where ended_at is null;
create index ticket_helper_by_employee on ticket_helper (community, employee) where ended_at is null;
create index ticket_contractor_by_ticket on ticket_contractor (community, ticket);
create index ticket_contractor_by_contractor on ticket_contractor (community, contractor);
select community_policies(t) from unnest(array['ticket_helper', 'contractor', 'ticket_contractor']::regclass[]) t;
select app_may('ticket_helper'), app_may('contractor'), app_may('ticket_contractor', 'select, insert');
select history_of('ticket_helper'), history_of('ticket_contractor');
select masked_history_of('contractor', array['phone']);

insert into role_permission (role, permission) values ('manager', 'contractors.edit');
