-- What an office hands over, a hotline or a street office: it has a number and a deadline of its own, and wants a reply.
alter table ticket drop constraint ticket_channel;
alter table ticket add constraint ticket_channel check
    (channel in ('PHONE', 'APP', 'VISIT', 'LETTER', 'EMAIL', 'STAFF', 'STEWARD', 'OFFICE'));
create table office_letter (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    office text not null check (length(office) between 1 and 50),
    number text not null check (length(number) between 1 and 100),
    registered_at timestamptz not null,
    first_due timestamptz not null,
    at_risk_from timestamptz not null,
    reply_due timestamptz not null,
    extended_because text check (length(extended_because) <= 500),
    reminded_for timestamptz,
    escalated_for timestamptz,
    replied_at timestamptz,
    replied_by uuid,
    reply text check (length(reply) <= 2000),
    constraint office_letter_pk primary key (community, id),
    constraint letter_is_registered_once unique (community, office, number),
    constraint letter_has_one_ticket unique (community, ticket),
    constraint letter_is_replied_by_somebody check ((replied_at is null) = (replied_by is null))
);
select belongs_to_community('office_letter');
alter table office_letter add constraint letter_about_ticket foreign key (community, ticket) references ticket (community, id);
create index office_letter_by_due on office_letter (community, reply_due, id);
select community_policies('office_letter'), app_may('office_letter');
select masked_history_of('office_letter', array['reply', 'extended_because']);
