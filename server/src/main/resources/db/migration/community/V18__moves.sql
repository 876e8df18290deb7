-- The steps of moving in and out, in the words people see, with the clause each keeps. The source lost the list for moving
-- out: it mirrors moving in (S11-020).
create table move_step_kind (
    direction text not null check (direction in ('IN', 'OUT')),
    kind text not null check (kind in
        ('FEES', 'HANDBOOK', 'DOCUMENTS', 'RULES', 'FILE', 'READINGS', 'UTILITIES', 'KEYS', 'FILE_CLOSED')),
    n int not null,
    title text not null,
    clause text not null,
    constraint move_step_kind_pk primary key (direction, kind)
);
insert into move_step_kind (direction, kind, n, title, clause) values
    ('IN', 'FEES', 1, '结清前期费用', 'S11-011'),
    ('IN', 'HANDBOOK', 2, '发放服务手册', 'S11-013'),
    ('IN', 'DOCUMENTS', 3, '收齐进场资料', 'S11-014'),
    ('IN', 'RULES', 4, '讲解管理规章', 'S11-015'),
    ('IN', 'FILE', 5, '建立档案', 'S11-016'),
    ('IN', 'READINGS', 6, '双方确认读数', 'S11-011'),
    ('IN', 'UTILITIES', 7, '开通水电气空调', 'S11-017'),
    ('IN', 'KEYS', 8, '交接钥匙', 'S11-019'),
    ('OUT', 'FEES', 1, '结清费用', 'S11-020'),
    ('OUT', 'READINGS', 2, '双方确认读数', 'S11-020'),
    ('OUT', 'KEYS', 3, '收回钥匙', 'S11-020'),
    ('OUT', 'FILE_CLOSED', 4, '注销档案', 'S11-020');
-- What is asked for and supplied where a community has not said otherwise.
create table move_usual (
    direction text not null check (direction in ('IN', 'OUT')),
    documents text[] not null,
    utilities text[] not null,
    constraint move_usual_pk primary key (direction)
);
insert into move_usual (direction, documents, utilities) values
    ('IN', '{营业执照,身份证明,租赁合同}', '{水,电,气,空调}'),
    ('OUT', '{}', '{}');
select shared_by_all(t) from unnest(array['move_step_kind', 'move_usual']::regclass[]) t;
select app_may(t, 'select') from unnest(array['move_step_kind', 'move_usual']::regclass[]) t;

-- Where a community wants other steps, papers or supplies than the usual ones.
create table move_plan (
    community uuid not null,
    direction text not null check (direction in ('IN', 'OUT')),
    steps text[] not null check (cardinality(steps) between 1 and 9),
    documents text[] not null,
    utilities text[] not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint move_plan_pk primary key (community, direction)
);
create table move (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    party uuid not null,
    direction text not null check (direction in ('IN', 'OUT')),
    documents text[] not null,
    utilities text[] not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    closed_at timestamptz,
    closed_by uuid,
    constraint move_pk primary key (community, id),
    constraint move_is_closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
create table move_step (
    community uuid not null,
    id uuid not null,
    move uuid not null,
    direction text not null,
    kind text not null,
    person text check (length(person) <= 100),
    note text check (length(note) <= 200),
    lease daterange,
    done_at timestamptz,
    done_by uuid,
    constraint move_step_pk primary key (community, id),
    constraint one_move_step_of_a_kind unique (community, move, kind),
    constraint move_step_is_done_by_somebody check ((done_at is null) = (done_by is null))
);
-- What a step showed one by one: papers, readings, supplies, keys.
create table move_item (
    community uuid not null,
    step uuid not null,
    name text not null check (length(name) between 1 and 50),
    value text not null check (length(value) between 1 and 64),
    constraint move_item_pk primary key (community, step, name)
);
select belongs_to_community(t) from unnest(array['move_plan', 'move', 'move_step', 'move_item']::regclass[]) t;
alter table move add constraint move_of_space foreign key (community, space) references place (community, id);
alter table move add constraint move_of_party foreign key (community, party) references party (community, id);
alter table move_step add constraint step_of_move foreign key (community, move) references move (community, id);
alter table move_step add constraint step_of_a_kind foreign key (direction, kind) references move_step_kind (direction, kind);
alter table move_item add constraint item_of_step foreign key (community, step) references move_step (community, id);
create unique index one_open_move on move (community, space, party, direction) where closed_at is null;
create index move_by_space on move (community, space, id);
create index move_by_state on move (community, closed_at, id);
select community_policies(t) from unnest(array['move_plan', 'move', 'move_step', 'move_item']::regclass[]) t;
select app_may(t) from unnest(array['move_plan', 'move', 'move_step']::regclass[]) t;
select app_may('move_item', 'select, insert');
select history_of('move_plan', 'community', 'direction');
select history_of('move');
select masked_history_of('move_step', array['person', 'note']);
