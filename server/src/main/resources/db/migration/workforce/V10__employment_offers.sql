-- Whoever has an account already is asked before they are hired: to know a number is not to employ its owner.
create table employment_offer (
    community uuid not null,
    id uuid not null,
    account uuid not null,
    name text not null check (length(name) between 1 and 100),
    badge text not null check (length(badge) between 1 and 20),
    department text not null check (length(department) between 1 and 50),
    post text not null check (length(post) between 1 and 50),
    role text,
    state text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    offered_at timestamptz not null,
    offered_by uuid not null,
    answered_at timestamptz,
    constraint employment_offer_pk primary key (community, id),
    constraint employment_offer_is_answered_once check ((state = 'OFFERED') = (answered_at is null))
);
select belongs_to_community('employment_offer');
create unique index one_open_offer on employment_offer (community, account) where state = 'OFFERED';
select community_policies('employment_offer'), app_may('employment_offer');
select masked_history_of('employment_offer', array['name']);
