-- Second factors, and a record of every change of a credential. Secrets are ciphertext (key file) or keyed hashes.
alter table account add column must_change_password boolean not null default false;

create table second_factor (
    account uuid primary key references account,
    secret bytea,
    next_secret bytea,
    last_step bigint not null,
    failures int not null,
    locked_until timestamptz
);
create table recovery_code (
    account uuid not null references account,
    code_hash bytea not null,
    used_at timestamptz,
    constraint recovery_code_pk primary key (account, code_hash)
);
-- Append-only. Row history would keep hashes and ciphertext; this keeps only that something changed.
create table credential_change (
    account uuid not null references account,
    id uuid not null,
    at timestamptz not null,
    change text not null check (change in (
        'password-set', 'password-changed', 'second-factor-enrolled', 'second-factor-removed', 'recovery-code-used',
        'token-created', 'token-revoked', 'company-sign-in-linked', 'company-sign-in-unlinked')),
    by_account uuid,
    session text,
    constraint credential_change_pk primary key (account, id)
);
select shared_by_all(t) from unnest(array['second_factor', 'recovery_code', 'credential_change']::regclass[]) t;
select app_may('second_factor'), app_may('recovery_code'), app_may('credential_change', 'select, insert');

-- Who received or lost which role is history of the ordinary kind.
select history_of('access_grant');
