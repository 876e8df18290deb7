-- The end of a shift: what happened on it, and what is open under the giver's name, in one list with one acceptance.
create table handover (
    community uuid not null,
    id uuid not null,
    giver uuid not null,
    giver_account uuid not null,
    duty uuid,
    log text not null check (length(log) between 1 and 2000),
    receiver uuid,
    receiver_account uuid,
    state text not null check (state in ('LOGGED', 'OFFERED', 'ACCEPTED', 'WITH_LEADER')),
    offered_at timestamptz not null,
    accept_by timestamptz,
    answered_at timestamptz,
    leader_account uuid,
    constraint handover_pk primary key (community, id),
    constraint handover_is_to_somebody_else check (receiver is null or receiver <> giver),
    constraint handover_is_offered_to_somebody check ((state = 'LOGGED') = (receiver is null)),
    constraint handover_is_accepted_in_time check ((receiver is null) = (accept_by is null)),
    constraint handover_has_a_leader_when_late check ((state = 'WITH_LEADER') = (leader_account is not null))
);
create table handover_item (
    community uuid not null,
    handover uuid not null,
    n int not null,
    kind text not null,
    subject uuid not null,
    label text not null,
    link text,
    constraint handover_item_pk primary key (community, handover, n)
);
select belongs_to_community(t) from unnest(array['handover', 'handover_item']::regclass[]) t;
alter table handover add constraint handover_of_duty foreign key (community, duty) references duty (community, id);
alter table handover_item add constraint handover_item_of_handover foreign key (community, handover) references handover (community, id);
create unique index one_open_handover on handover (community, giver) where state = 'OFFERED';
create index handover_by_duty on handover (community, duty) where duty is not null;
create index handover_by_receiver on handover (community, receiver_account, id);
select community_policies(t) from unnest(array['handover', 'handover_item']::regclass[]) t;
select app_may('handover');
select app_may('handover_item', 'select, insert');
select masked_history_of('handover', array['log']);
