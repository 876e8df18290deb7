-- Which sign-ins an account has and had, from where and how. The session itself stays with the web machinery; this row outlives it,
-- so that a line of history can still be traced to a device.
alter table account add column ended_at timestamptz;

create table account_session (
    id uuid primary key,
    account uuid not null references account,
    method text not null check (method in ('password', 'sms', 'wechat', 'wecom', 'badge', 'oidc')),
    device text not null,
    address text not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    last_address text not null,
    ended_at timestamptz,
    ended_because text check (ended_because in ('signed-out', 'signed-out-elsewhere', 'password-changed', 'grant-widened', 'account-ended')),
    constraint account_session_ends_for_a_reason check ((ended_at is null) = (ended_because is null))
);
create index account_session_by_account on account_session (account, last_seen desc);
select local_to_coordinator('account_session');
select app_may('account_session');
