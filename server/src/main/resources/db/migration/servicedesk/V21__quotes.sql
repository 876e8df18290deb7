-- A company's price list: a version of a line is in force from its day until the next one's. Money is in fen.
create table price_line (
    company uuid not null,
    key text not null check (key ~ '^[a-z][a-z0-9-]{1,29}$'),
    from_day date not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 50),
    unit text not null check (length(unit) between 1 and 10),
    price_fen bigint not null check (price_fen between 0 and 10000000),
    active boolean not null,
    constraint price_line_pk primary key (company, key, from_day)
);
select shared_by_all('price_line');
select app_may('price_line');
select history_of('price_line', null, 'id');

-- What paid work was said to cost. Lines and sums are written once; one of a round is live.
create table quote (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    round int not null,
    offered_at timestamptz not null,
    offered_by uuid not null,
    explanation text check (length(explanation) <= 500),
    lines jsonb not null,
    amount_fen bigint not null check (amount_fen between 0 and 100000000),
    list_amount_fen bigint not null check (list_amount_fen between 0 and 100000000),
    off_list boolean not null,
    state text not null check (state in ('OFFERED', 'APPROVED', 'DECLINED', 'REPLACED')),
    decided_at timestamptz,
    decided_by uuid,
    way text check (way in ('PHONE', 'SIGNED', 'TOLD')),
    said text check (length(said) <= 200),
    signature text check (signature ~ '^[0-9a-f]{64}$'),
    finished_at timestamptz,
    constraint quote_pk primary key (community, id),
    constraint quote_lines_are_a_list check (jsonb_typeof(lines) = 'array'),
    constraint quote_of_the_list_is_part_of_it check (list_amount_fen <= amount_fen),
    constraint quote_on_the_list_is_all_of_it check (off_list or list_amount_fen = amount_fen),
    constraint quote_is_decided_by_somebody check
        ((state in ('APPROVED', 'DECLINED')) = (decided_at is not null)
         and (decided_at is null) = (decided_by is null) and (decided_at is null) = (way is null)),
    constraint quote_is_signed_where_it_says_so check ((way is not distinct from 'SIGNED') = (signature is not null)),
    constraint only_what_was_agreed_is_finished check (finished_at is null or state = 'APPROVED')
);
select belongs_to_community('quote');
alter table quote add constraint quote_of_ticket foreign key (community, ticket) references ticket (community, id);
create unique index one_live_quote_of_a_round on quote (community, ticket, round) where state in ('OFFERED', 'APPROVED');
create index quote_by_ticket on quote (community, ticket, offered_at);
select community_policies('quote'), app_may('quote');
select masked_history_of('quote', array['explanation', 'said']);

-- What was agreed to, for figures and bills: how far it was by the list.
create view servicedesk_quote_v1 with (security_invoker = true) as
select community, id as quote, ticket, decided_at as approved_at, amount_fen, list_amount_fen, off_list, way, finished_at
  from quote where state = 'APPROVED';
select app_may('servicedesk_quote_v1', 'select');

-- Paid work is called back about by a person.
alter table call_back drop constraint call_back_reason_is_known;
alter table call_back add constraint call_back_reason_is_known check
    (reason in ('COMPLAINT', 'PAID', 'REOPENED', 'LEAK', 'PUBLIC_AREA', 'CANNOT_TAP', 'LOW_STARS', 'SAMPLE'));
