-- What could not be done at once: why, and by which day it was promised.
create table postponement (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    reason text not null check (length(reason) between 1 and 200),
    until_day date not null,
    said_at timestamptz not null,
    said_by uuid not null,
    due_at timestamptz not null,
    reminded_at timestamptz,
    escalated_at timestamptz,
    constraint postponement_pk primary key (community, id),
    constraint postponement_is_to_a_day_to_come check (due_at > said_at)
);
select belongs_to_community('postponement');
alter table postponement add constraint postponement_of_ticket
    foreign key (community, ticket) references ticket (community, id);
create index postponement_by_ticket on postponement (community, ticket, said_at);
select community_policies('postponement'), app_may('postponement');
select masked_history_of('postponement', array['reason']);

-- The day that was named is kept by the end of the work.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S18-022', 'servicedesk.promised-end', 'servicedesk.finished', array[1], array['applied'], 'promised_day');
