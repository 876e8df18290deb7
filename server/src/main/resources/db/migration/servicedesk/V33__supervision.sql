-- 总部督办: what headquarters wants done by a day, on a ticket or by itself. The community reports; only whoever issued it closes it.
create table supervision (
    community uuid not null,
    id uuid not null,
    company uuid not null,
    ticket uuid,
    subject text not null check (length(subject) between 1 and 500),
    issued_by uuid not null,
    issued_at timestamptz not null,
    at_risk_from timestamptz not null,
    due_at timestamptz not null,
    result_at timestamptz,
    reminded boolean not null,
    escalated boolean not null,
    closed_at timestamptz,
    closed_by uuid,
    constraint supervision_pk primary key (community, id),
    constraint supervision_is_due_after_it_is_issued check (issued_at < due_at),
    constraint only_its_issuer_closes_a_supervision check (closed_by is null or closed_by = issued_by),
    constraint supervision_closed_by_somebody check ((closed_at is null) = (closed_by is null)),
    constraint supervision_closed_with_a_result check (closed_at is null or result_at is not null)
);
-- What was said about it: by the community how it goes and what came of it, by the issuer why it is not enough, or that it is.
create table supervision_word (
    community uuid not null,
    id uuid not null,
    supervision uuid not null,
    kind text not null check (kind in ('PROGRESS', 'RESULT', 'RETURNED', 'CLOSED')),
    words text not null check (length(words) between 1 and 2000),
    said_by uuid not null,
    said_at timestamptz not null,
    constraint supervision_word_pk primary key (community, id)
);
select belongs_to_community(t) from unnest(array['supervision', 'supervision_word']::regclass[]) t;
alter table supervision add constraint supervision_of_ticket foreign key (community, ticket) references ticket (community, id);
alter table supervision_word add constraint word_of_supervision
    foreign key (community, supervision) references supervision (community, id);
create index supervision_by_due on supervision (community, due_at, id) where closed_at is null;
create index supervision_by_issue on supervision (community, issued_at desc);
create index supervision_by_ticket on supervision (community, ticket) where ticket is not null;
create index supervision_by_company on supervision (company, due_at) where closed_at is null;
create index supervision_word_by_supervision on supervision_word (community, supervision, said_at);
select community_policies(t) from unnest(array['supervision', 'supervision_word']::regclass[]) t;
create policy own_company on supervision for select to anju_headquarters
    using (company = nullif(current_setting('anju.company', true), '')::uuid);
select app_may('supervision'), app_may('supervision_word', 'select, insert');
grant select on supervision to anju_headquarters;
select masked_history_of('supervision', array['subject']);
