-- A company's own identity provider knows people by subjects of its own (OpenID Connect: at most 255 signs).
alter table account_link drop constraint account_link_provider_check;
alter table account_link add constraint account_link_provider_is_known check (provider in ('wechat', 'wecom', 'oidc'));
alter table account_link drop constraint account_link_subject_check;
alter table account_link add constraint account_link_subject_is_short check (length(subject) between 1 and 255);

-- The proved e-mail address of an account. The address itself is encrypted, its keyed hash finds it again.
create table account_email (
    id uuid primary key,
    account uuid not null references account,
    email_hash bytea not null,
    email_cipher bytea not null,
    verified_at timestamptz not null,
    ended_at timestamptz
);
create unique index email_is_taken on account_email (email_hash) where ended_at is null;
create unique index one_email_per_account on account_email (account) where ended_at is null;
select shared_by_all('account_email');
select app_may('account_email'), masked_history_of('account_email', array['email_hash', 'email_cipher']);

-- A code on its way to an address: ten minutes, the newest only.
create table email_code (
    account uuid primary key,
    email_cipher bytea not null,
    code_hash bytea not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null
);
select local_to_coordinator('email_code');
select app_may('email_code', 'select, insert, update, delete');
