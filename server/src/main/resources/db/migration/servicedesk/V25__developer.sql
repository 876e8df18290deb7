-- What the developer still answers for: each part of the building until its warranty ends, with the developer's own deadlines.
create table warranty_part (
    community uuid not null,
    part text not null,
    ends_on date not null,
    reply_hours int not null,
    mend_hours int not null,
    version int not null,
    constraint warranty_part_pk primary key (community, part),
    constraint warranty_part_is_named check (length(part) between 1 and 30),
    constraint warranty_part_hours check (reply_hours between 1 and 720 and mend_hours between reply_hours and 2160)
);
create table developer_case (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    part text not null,
    opened_at timestamptz not null,
    reply_due timestamptz not null,
    mend_due timestamptz not null,
    replied_at timestamptz,
    reply text,
    mended_at timestamptz,
    mended_note text,
    taken_over_at timestamptz,
    constraint developer_case_pk primary key (community, id),
    constraint developer_case_of_one_ticket unique (community, ticket),
    constraint developer_case_reply check (length(reply) between 1 and 500 and (reply is null) = (replied_at is null)),
    constraint developer_case_mended check (length(mended_note) between 1 and 500 and (mended_note is null) = (mended_at is null))
);
select belongs_to_community(t) from unnest(array['warranty_part', 'developer_case']::regclass[]) t;
alter table developer_case add constraint developer_case_of_ticket foreign key (community, ticket) references ticket (community, id);
create index developer_case_open on developer_case (community, mend_due) where mended_at is null;
select community_policies(t), app_may(t) from unnest(array['warranty_part', 'developer_case']::regclass[]) t;
select history_of('warranty_part', 'community', 'part');
select masked_history_of('developer_case', array['reply', 'mended_note']);

insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'warranty.read warranty.edit'),
    ('supervisor', 'warranty.read'),
    ('front_desk', 'warranty.read'),
    ('headquarters', 'warranty.read')
) as shipped (role, permissions);
