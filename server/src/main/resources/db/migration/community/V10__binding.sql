-- What somebody may do for a home, who let them, and how it ended. The same day's end leaves an empty period.
alter table occupancy add rights text[] not null default '{REPORT,SEE_TICKETS,MANAGE_PEOPLE}';
update occupancy set rights = '{REPORT,SEE_TICKETS}' where relation = 'HOUSEHOLD';
alter table occupancy alter rights drop default;
alter table occupancy add constraint occupancy_rights_are_known
    check (rights <@ array['REPORT', 'SEE_TICKETS', 'MANAGE_PEOPLE']);
alter table occupancy add source text not null default 'LEDGER';
alter table occupancy alter source drop default;
alter table occupancy add constraint occupancy_source_is_known check (source in ('LEDGER', 'CODE', 'DESK', 'HOME'));
alter table occupancy add added_by uuid;
alter table occupancy add constraint occupancy_added_by_party foreign key (community, added_by) references party (community, id);
alter table occupancy add ended_at timestamptz;
alter table occupancy add end_reason text;
alter table occupancy add constraint occupancy_end_has_a_reason check ((ended_at is null) = (end_reason is null));
-- A reason is free text and may name somebody: history says that there is one.
drop trigger keep_history on occupancy;
select masked_history_of('occupancy', array['end_reason']);

-- Numbers kept before there was a directory of them.
insert into directory_phone (phone_hash, community, party) select phone_hash, community, id from party on conflict do nothing;

-- A one-time code on paper. The code itself is derived from the id and the key file; here lies only its keyed hash.
create table home_code (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    name text not null check (length(name) between 1 and 100),
    relation text not null check (relation in ('OWNER', 'TENANT', 'HOUSEHOLD')),
    until date,
    code_hash bytea not null,
    issued_at timestamptz not null,
    issued_by uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    used_by uuid,
    ended_at timestamptz,
    constraint home_code_pk primary key (community, id),
    constraint home_code_is_taken unique (community, code_hash),
    constraint home_code_is_used_by_somebody check ((used_at is null) = (used_by is null)),
    constraint home_code_is_used_or_ended check (used_at is null or ended_at is null)
);
-- Somebody asks for a home; the desk decides.
create table home_request (
    community uuid not null,
    id uuid not null,
    account uuid not null,
    name text not null check (length(name) between 1 and 100),
    home text not null check (length(home) between 1 and 100),
    relation text not null check (relation in ('OWNER', 'TENANT', 'HOUSEHOLD')),
    state text not null check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    asked_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    reason text check (length(reason) between 1 and 500),
    space uuid,
    constraint home_request_pk primary key (community, id),
    constraint home_request_is_decided_once check ((state = 'OPEN') = (decided_at is null)),
    constraint home_request_refusal_has_a_reason check (state <> 'REFUSED' or reason is not null),
    constraint home_request_approval_names_a_space check ((state = 'APPROVED') = (space is not null))
);
select belongs_to_community(t) from unnest(array['home_code', 'home_request']::regclass[]) t;
alter table home_code add constraint home_code_of_space foreign key (community, space) references place (community, id);
alter table home_request add constraint home_request_of_space foreign key (community, space) references place (community, id);
create unique index one_live_home_code on home_code (community, space, name) where used_at is null and ended_at is null;
create unique index one_open_home_request on home_request (community, account) where state = 'OPEN';
create index home_request_by_state on home_request (community, state, id);
select community_policies(t), app_may(t) from unnest(array['home_code', 'home_request']::regclass[]) t;
select masked_history_of('home_code', array['name', 'code_hash']);
select masked_history_of('home_request', array['name', 'home', 'reason']);

-- Where an account is at home and what it may do for the home, for rules of the modules above.
create view community_home_v1 with (security_invoker = true) as
select o.community, p.account, o.space, o.relation, o.rights, o.during
  from occupancy o join party p on p.community = o.community and p.id = o.party
 where p.account is not null;
select app_may('community_home_v1', 'select');
