-- Which account a person of another platform is. The subject is the platform's own id: openid of WeChat, userid of 企业微信.
create table account_link (
    id uuid primary key,
    account uuid not null references account,
    provider text not null check (provider in ('wechat', 'wecom')),
    issuer text not null,
    subject text not null check (length(subject) between 1 and 128),
    linked_at timestamptz not null,
    linked_by uuid,
    ended_at timestamptz
);
create unique index link_subject_is_taken on account_link (provider, issuer, subject) where ended_at is null;
create unique index one_link_per_account on account_link (account, provider, issuer) where ended_at is null;
select shared_by_all('account_link');

-- A browser on its way to the platform and back: ten minutes, one return. A subject is noted while its phone is asked for.
create table oauth_visit (
    state_hash bytea primary key,
    browser_hash bytea not null,
    provider text not null,
    target text not null,
    account uuid,
    subject text,
    returned boolean not null default false,
    expires_at timestamptz not null
);
create index oauth_visit_by_end on oauth_visit (expires_at);
-- Codes of the local stand-in for a platform: five minutes, one use.
create table oauth_stand_in_code (
    code_hash bytea primary key,
    provider text not null,
    subject text not null,
    redirect_uri text not null,
    expires_at timestamptz not null
);
select local_to_coordinator(t) from unnest(array['oauth_visit', 'oauth_stand_in_code']::regclass[]) t;
select app_may('account_link'), history_of('account_link');
select app_may(t, 'select, insert, update, delete') from unnest(array['oauth_visit', 'oauth_stand_in_code']::regclass[]) t;
