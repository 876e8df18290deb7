-- What follows the work: rounds under one number, the call-back, and the five steps without which nothing is closed.
alter table ticket add round int not null default 1;
alter table ticket add constraint ticket_round_counts_from_one check (round >= 1);
alter table ticket add rated_round int;
update ticket set rated_round = 1 where stars is not null;
alter table ticket add called_back text;
alter table ticket add constraint ticket_called_back_is_known check (called_back in ('ANSWERED', 'UNANSWERED', 'ON_THE_SPOT'));
update ticket set called_back = 'ANSWERED' where state = 'CLOSED';
-- S12-047: registered (reported_at, always there), taken on, followed up, with a result, called back. Where nobody was sent because
-- an answer was all that was asked for, the answer is all three in the middle.
alter table ticket add constraint ticket_closed_has_five_steps check (state <> 'CLOSED' or (
    (assignee is null or (accepted_at is not null and arrived_at is not null))
    and finished_at is not null and called_back is not null and closed_at is not null));

-- A round has a clock of its own, and so a reminder and an escalation.
alter table ticket_alert add round int not null default 1;
alter table ticket_alert drop constraint ticket_alert_pk;
alter table ticket_alert add constraint ticket_alert_pk primary key (community, ticket, round, step);

-- Asking whether a round is good. The one-tap message goes to everybody; with a reason a person telephones too, from call_at on.
create table call_back (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    reason text,
    opened_at timestamptz not null,
    call_at timestamptz,
    silent_at timestamptz not null,
    attempts int not null,
    last_attempt_at timestamptz,
    answered_at timestamptz,
    outcome text,
    ended_at timestamptz,
    version int not null,
    constraint call_back_pk primary key (community, id),
    constraint call_back_reason_is_known check
        (reason in ('COMPLAINT', 'REOPENED', 'LEAK', 'PUBLIC_AREA', 'CANNOT_TAP', 'LOW_STARS', 'SAMPLE')),
    constraint call_back_is_made_for_a_reason check ((reason is null) = (call_at is null)),
    constraint call_back_attempts_are_counted check (attempts >= 0),
    constraint call_back_outcome_is_known check (outcome in ('SATISFIED', 'DISSATISFIED', 'UNANSWERED')),
    constraint call_back_ends_with_an_outcome check ((outcome is null) = (ended_at is null))
);
select belongs_to_community('call_back');
alter table call_back add constraint call_back_of_ticket foreign key (community, ticket) references ticket (community, id);
create unique index one_open_call_back on call_back (community, ticket) where ended_at is null;
create index call_back_by_ticket on call_back (community, ticket);
create index call_back_to_make on call_back (community, call_at, id) where ended_at is null;
create index call_back_by_opening on call_back (community, opened_at);
select community_policies('call_back');
select app_may('call_back');
select history_of('call_back');

-- Whoever waits for a call already was never asked to tap: a person telephones.
insert into call_back (community, id, ticket, round, reason, opened_at, call_at, silent_at, attempts, version)
select community, id, id, 1, 'CANNOT_TAP', finished_at, finished_at, finished_at + interval '48 hours', 0, 0
  from ticket where state = 'FINISHED';
