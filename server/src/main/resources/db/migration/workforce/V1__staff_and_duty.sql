-- A company's people are led by its head office; who is posted to a community has a row there.
create table department (
    community uuid not null,
    id uuid not null,
    name text not null,
    constraint department_pk primary key (community, id),
    constraint department_name_is_taken unique (community, name)
);
create table employee (
    community uuid not null,
    id uuid not null,
    department uuid not null,
    name text not null check (length(name) between 1 and 100),
    badge text not null,
    phone_cipher bytea not null,
    account uuid,
    hired_on date not null,
    left_on date,
    constraint employee_pk primary key (community, id),
    constraint employee_badge_is_taken unique (community, badge)
);
create table posting (
    community uuid not null,
    id uuid not null,
    employee uuid not null,
    account uuid,
    name text not null,
    badge text not null,
    phone_cipher bytea not null,
    post text not null,
    during daterange not null,
    constraint posting_pk primary key (community, id),
    constraint posting_overlaps exclude using gist (community with =, employee with =, during with &&)
);
create table duty (
    community uuid not null,
    id uuid not null,
    employee uuid not null,
    during tstzrange not null check (not isempty(during)),
    constraint duty_pk primary key (community, id),
    constraint duty_overlaps exclude using gist (community with =, employee with =, during with &&)
);
select belongs_to_community(t) from unnest(array['department', 'employee', 'posting', 'duty']::regclass[]) t;
alter table employee add constraint employee_in_department foreign key (community, department) references department (community, id);
create index posting_by_employee on posting (community, employee);
create index posting_by_account on posting (community, account);
create index duty_by_end on duty (community, upper(during));
select community_policies(t), app_may(t) from unnest(array['department', 'employee', 'posting', 'duty']::regclass[]) t;

create view workforce_posting_v1 with (security_invoker = true) as
select community, employee, account, name, badge, post, during from posting;
select app_may('workforce_posting_v1', 'select');
