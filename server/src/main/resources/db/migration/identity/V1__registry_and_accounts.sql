-- The registry: companies, their head offices and communities (one table, one key form), and who manages what when.
create table company (
    id uuid primary key,
    name text not null,
    constraint company_name_is_taken unique (name)
);

create table community (
    id uuid primary key,
    kind text not null check (kind in ('community', 'head_office')),
    name text not null,
    short_code text not null check (short_code ~ '^[A-Z0-9]{2,6}$'),
    zone text not null,
    constraint community_short_code_is_taken unique (short_code)
);

create table management (
    company uuid not null references company,
    community uuid not null references community,
    during daterange not null,
    constraint management_overlaps exclude using gist (community with =, during with &&)
);
create index management_by_company on management (company);

create view identity_management_v1 with (security_invoker = true) as
select company, community, during from management;
create view identity_community_v1 with (security_invoker = true) as
select id, kind, name, short_code, zone from community;

-- Signing in, and nothing else about a person.
create table account (
    id uuid primary key,
    phone_hash bytea,
    phone_cipher bytea,
    login text,
    password_hash text,
    failures int not null,
    locked_until timestamptz,
    created_at timestamptz not null,
    constraint account_phone_is_taken unique (phone_hash),
    constraint account_login_is_taken unique (login),
    constraint account_can_sign_in check (phone_hash is not null or login is not null)
);

-- A one-time code by SMS: only the newest counts, five tries, five minutes.
create table sign_in_code (
    phone_hash bytea primary key,
    code_hash bytea not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries int not null
);

-- Roles are data with a fixed shipped set; docs/domain/identity.md lists them.
create table role (
    key text primary key,
    name text not null
);
create table role_permission (
    role text not null references role,
    permission text not null,
    primary key (role, permission)
);
-- A null community means company-wide. A grant works only while the company manages the community.
create table access_grant (
    id uuid primary key,
    account uuid not null references account,
    role text not null references role,
    company uuid not null references company,
    community uuid references community,
    since date not null,
    until date,
    constraint access_grant_is_there unique nulls not distinct (account, role, company, community, since)
);
create index access_grant_by_account on access_grant (account);

select shared_by_all(t) from unnest(array['company', 'community', 'management', 'account', 'role', 'role_permission', 'access_grant']::regclass[]) t;
select local_to_coordinator('sign_in_code');
select app_may(t) from unnest(array['company', 'community', 'management', 'account', 'access_grant']::regclass[]) t;
select app_may(t, 'select') from unnest(array['role', 'role_permission', 'identity_management_v1', 'identity_community_v1']::regclass[]) t;
select app_may('sign_in_code', 'select, insert, update, delete');
grant select on identity_management_v1, identity_community_v1, management, community to anju_headquarters;

insert into role (key, name) values
    ('manager', '项目经理'),
    ('front_desk', '前台'),
    ('supervisor', '主管'),
    ('technician', '维修工'),
    ('headquarters', '公司总部'),
    ('administrator', '系统管理员'),
    ('committee', '业主委员会');

insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'tickets.read tickets.register tickets.assign tickets.call-back wall.read places.read duty.read duty.edit standards.adopt evidence.verify history.read calendar.read calendar.edit'),
    ('front_desk', 'tickets.read tickets.register tickets.assign tickets.call-back wall.read places.read duty.read calendar.read'),
    ('supervisor', 'tickets.read tickets.register tickets.assign tickets.call-back wall.read places.read duty.read duty.edit calendar.read'),
    ('technician', 'tickets.work duty.read'),
    ('headquarters', 'tickets.read wall.read wall.company places.read duty.read evidence.verify history.read calendar.read'),
    ('administrator', 'health.read evidence.verify history.read calendar.read calendar.edit simulation.move standards.adopt wall.read wall.company'),
    ('committee', 'wall.read evidence.verify')
) as shipped (role, permissions);
