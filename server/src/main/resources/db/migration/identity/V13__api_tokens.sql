-- Tokens of other programs: only the hash is kept. A null community means the whole company.
create table api_token (
    id uuid primary key,
    account uuid not null references account,
    name text not null,
    hash bytea not null,
    company uuid not null references company,
    community uuid references community,
    permissions text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    last_address text,
    revoked_at timestamptz,
    constraint api_token_hash_is_one unique (hash),
    constraint api_token_allows_something check (cardinality(permissions) > 0),
    constraint api_token_ends check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
create index api_token_by_account on api_token (account, created_at);
select shared_by_all('api_token');
select app_may('api_token');

insert into role_permission (role, permission) values
    ('manager', 'tokens.create'),
    ('headquarters', 'tokens.create'),
    ('administrator', 'tokens.create');
