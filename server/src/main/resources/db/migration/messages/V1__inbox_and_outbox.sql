-- What is told lies in the inbox at once; each way to the person is a row of the outbox, in the order of the plan.
create table message (
    community uuid not null,
    id uuid not null,
    recipient_kind text not null check (recipient_kind in ('RESIDENT', 'STAFF', 'PARTY')),
    recipient uuid not null,
    account uuid,
    template text not null,
    template_version int not null,
    parameters jsonb not null,
    urgency text not null check (urgency in ('URGENT', 'NORMAL', 'ANSWER')),
    about uuid not null,
    link text not null check (link like '/%'),
    dedup text not null check (length(dedup) between 1 and 200),
    told_at timestamptz not null,
    read_at timestamptz,
    constraint message_pk primary key (community, id),
    constraint message_is_told_once unique (community, recipient, dedup)
);

-- not_before is business time (quiet hours); next_try is the system clock's: the next attempt, or the end of the lease of the
-- node that is sending now. A round is one delivery by the provider: sending again after it took the last one is a new round.
create table delivery (
    community uuid not null,
    id uuid not null,
    message uuid not null,
    step int not null check (step >= 1),
    channel text not null check (channel in ('WECHAT', 'WECOM', 'SMS', 'EMAIL', 'PAPER')),
    urgency text not null check (urgency in ('URGENT', 'NORMAL', 'ANSWER')),
    state text not null check (state in ('HELD', 'WAITING', 'SENT', 'DELIVERED', 'GIVEN_UP', 'DEAD', 'WITHDRAWN')),
    round int not null,
    attempts int not null,
    not_before timestamptz not null,
    next_try timestamptz not null,
    problem text,
    provider_id text,
    sent_at timestamptz,
    delivered_at timestamptz,
    handling text check (handling in ('PUT_UP', 'HANDED_OVER')),
    handled_by uuid,
    constraint delivery_pk primary key (community, id),
    constraint delivery_step_is_planned_once unique (community, message, step),
    constraint delivery_on_paper_is_handled_by_somebody check
        ((handling is null) = (handled_by is null) and (channel <> 'PAPER' or state <> 'DELIVERED' or handling is not null))
);

create table quiet_hours (
    community uuid not null,
    begin_at time not null,
    end_at time not null,
    version int not null,
    constraint quiet_hours_pk primary key (community)
);

-- For the health report, which belongs to no community: only that something was not delivered, not what or to whom.
create table dead_letter (
    community uuid not null,
    delivery uuid not null,
    n bigint not null generated always as identity,
    channel text not null,
    died_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    constraint dead_letter_pk primary key (n)
);

-- Receipts that came in lately, so that none is taken twice.
create table receipt_nonce (
    channel text not null,
    nonce text not null,
    seen_at timestamptz not null,
    constraint receipt_nonce_pk primary key (channel, nonce)
);

select belongs_to_community(t) from unnest(array['message', 'delivery', 'quiet_hours']::regclass[]) t;
select local_to_coordinator('dead_letter'), local_to_coordinator('receipt_nonce');
alter table delivery add constraint delivery_of_message foreign key (community, message) references message (community, id);
create index message_by_account on message (community, account, id);
create index message_unread on message (community, account) where read_at is null;
create index delivery_waiting on delivery (community, next_try) where state = 'WAITING';
create index dead_letter_open on dead_letter (community, delivery) where settled_at is null;
create index receipt_nonce_by_age on receipt_nonce (seen_at);
select community_policies(t), app_may(t) from unnest(array['message', 'delivery', 'quiet_hours']::regclass[]) t;
select app_may('dead_letter');
select app_may('receipt_nonce', 'select, insert, delete');
select history_of('quiet_hours', 'community', 'community');

insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'messages.paper messages.resend messages.quiet-hours messages.escalations'),
    ('supervisor', 'messages.paper messages.escalations'),
    ('front_desk', 'messages.paper'),
    ('administrator', 'messages.resend messages.quiet-hours')
) as shipped (role, permissions);
