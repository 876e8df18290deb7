-- What runs out: papers of a machine or of the community, each renewed by the next.
create table equipment_paper_kind (
    key text not null,
    name text not null,
    n int not null,
    agency boolean not null,
    stops boolean not null,
    clause text,
    every_system text,
    constraint equipment_paper_kind_pk primary key (key)
);
select shared_by_all('equipment_paper_kind');
select app_may('equipment_paper_kind', 'select');
-- agency: only what a licensed body says counts. stops: once it is over, what it is of must not be used. every_system: owed wherever the
-- system has a machine in use, though none was ever kept.
insert into equipment_paper_kind (key, name, n, agency, stops, clause, every_system) values
    ('lift', '电梯检验', 1, true, true, null, null),
    ('safety-valve', '安全阀校验', 2, true, true, null, null),
    ('pressure-gauge', '压力表检定', 3, false, true, null, null),
    ('lightning', '防雷检测', 4, true, false, null, null),
    ('fire', '消防年检', 5, true, false, 'S11-218', 'fire'),
    ('insulated-tool', '绝缘工具检测', 6, true, true, 'S11-133', null),
    ('water-tank', '水箱清洗', 7, false, false, null, null),
    ('contractor', '外包单位资质', 8, false, false, null, null),
    ('other', '其他', 9, false, false, null, null);
-- A paper is never changed: what comes after it renews it, and what is needed no longer ends.
create table equipment_paper (
    community uuid not null,
    id uuid not null,
    kind text not null,
    item uuid,
    subject text,
    valid_from date not null,
    valid_until date not null,
    number text not null,
    issuer text,
    issuer_licence text,
    photos text[] not null,
    renews uuid,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_at timestamptz,
    ended_because text,
    constraint equipment_paper_pk primary key (community, id),
    constraint equipment_paper_is_of_one_thing check ((item is null) <> (subject is null)),
    constraint equipment_paper_words check (length(subject) between 1 and 60 and length(number) between 1 and 60
        and length(issuer) between 1 and 60 and length(issuer_licence) between 1 and 60),
    constraint equipment_paper_runs_forward check (valid_until >= valid_from),
    constraint equipment_paper_photos check (cardinality(photos) between 1 and 5),
    constraint equipment_paper_ends_for_a_reason check ((ended_at is null) = (ended_because is null)
        and length(ended_because) between 1 and 200),
    constraint equipment_paper_is_renewed_once unique (community, renews)
);
select belongs_to_community('equipment_paper');
alter table equipment_paper add constraint paper_of_a_kind foreign key (kind) references equipment_paper_kind (key);
alter table equipment_paper add constraint paper_of_an_item
    foreign key (community, item) references equipment_item (community, id);
alter table equipment_paper add constraint paper_renews_a_paper
    foreign key (community, renews) references equipment_paper (community, id);
create index equipment_paper_by_end on equipment_paper (community, valid_until, id) where ended_at is null;
create index equipment_paper_by_item on equipment_paper (community, item) where item is not null;
select community_policies('equipment_paper'), app_may('equipment_paper');
select history_of('equipment_paper');
