-- The register of equipment: systems, the classes within them, and every machine of the community with its place and whoever
-- answers for it.

-- What ships is ours; a community's own line of a key stands before it. A line without a parent is a system.
create table equipment_class_shipped (
    key text not null,
    parent text,
    name text not null,
    n int not null,
    licensed boolean not null,
    constraint equipment_class_shipped_pk primary key (key)
);
create table equipment_class (
    community uuid not null,
    key text not null,
    parent text,
    name text not null,
    n int not null,
    licensed boolean not null,
    active boolean not null,
    version int not null,
    constraint equipment_class_pk primary key (community, key),
    constraint equipment_class_name_is_taken unique nulls not distinct (community, parent, name),
    constraint equipment_class_key check (key ~ '^[a-z][a-z0-9-]{1,29}$'),
    constraint equipment_class_name check (length(name) between 1 and 20),
    constraint equipment_class_is_not_its_own_system check (parent <> key),
    constraint equipment_system_needs_no_licence check (parent is not null or not licensed)
);
-- One machine. Its contractor's licence is for classes that only a licensed company may touch (S11-119).
create table equipment_item (
    community uuid not null,
    id uuid not null,
    code text not null,
    name text not null,
    class text not null,
    place uuid not null,
    position text,
    maker text,
    model text,
    serial text,
    made_on date,
    installed_on date,
    in_use_on date,
    warranty_until date,
    responsible uuid,
    contractor text,
    licence text,
    licence_until date,
    state text not null,
    ended_on date,
    ended_because text,
    photos text[] not null,
    documents text[] not null,
    document_names text[] not null,
    registered_at timestamptz not null,
    version int not null,
    constraint equipment_item_pk primary key (community, id),
    constraint equipment_item_code check (length(code) between 1 and 40),
    constraint equipment_item_name check (length(name) between 1 and 60),
    constraint equipment_item_words check (length(position) <= 200 and length(maker) <= 60 and length(model) <= 60
        and length(serial) <= 60 and length(contractor) <= 60 and length(licence) <= 60 and length(ended_because) <= 200),
    constraint equipment_item_state check (state in ('IN_USE', 'STOPPED', 'SCRAPPED')),
    constraint equipment_item_is_scrapped_on_a_day check
        ((state = 'SCRAPPED') = (ended_on is not null) and (state = 'SCRAPPED') = (ended_because is not null)),
    constraint equipment_item_days check (made_on <= installed_on and installed_on <= in_use_on and made_on <= in_use_on),
    constraint equipment_item_photos check (cardinality(photos) <= 5),
    constraint equipment_item_documents check
        (cardinality(documents) <= 10 and cardinality(documents) = cardinality(document_names))
);
select shared_by_all('equipment_class_shipped');
select belongs_to_community(t) from unnest(array['equipment_class', 'equipment_item']::regclass[]) t;
alter table equipment_class_shipped add constraint shipped_class_in_a_system
    foreign key (parent) references equipment_class_shipped (key);
alter table equipment_item add constraint equipment_stands_in_place
    foreign key (community, place) references place (community, id);
create unique index equipment_code_is_taken on equipment_item (community, code) where state <> 'SCRAPPED';
create index equipment_item_by_code on equipment_item (community, code collate natural_order, id);
create index equipment_item_by_place on equipment_item (community, place);
create index equipment_item_by_responsible on equipment_item (community, responsible);
create index equipment_item_by_warranty on equipment_item (community, warranty_until, id) where state <> 'SCRAPPED';
create index equipment_item_by_licence on equipment_item (community, licence_until, id) where state <> 'SCRAPPED';
select app_may('equipment_class_shipped', 'select');
select community_policies(t), app_may(t) from unnest(array['equipment_class', 'equipment_item']::regclass[]) t;
select history_of('equipment_class', 'community', 'key');
select history_of('equipment_item');

insert into equipment_class_shipped (key, parent, name, n, licensed) values
    ('power', null, '供配电', 1, false),
    ('water', null, '给排水', 2, false),
    ('lift', null, '电梯', 3, false),
    ('fire', null, '消防', 4, false),
    ('security', null, '安防监控', 5, false),
    ('hvac', null, '暖通空调', 6, false),
    ('lightning', null, '避雷', 7, false),
    ('lighting', null, '公共照明', 8, false),
    ('other', null, '其他', 9, false);
insert into equipment_class_shipped (key, parent, name, n, licensed) values
    ('high-voltage', 'power', '高压配电', 1, true),
    ('transformer', 'power', '变压器', 2, true),
    ('low-voltage', 'power', '低压配电柜', 3, false),
    ('generator', 'power', '后备发电机', 4, true),
    ('insulated-tool', 'power', '绝缘工具', 5, false),
    ('water-pump', 'water', '生活水泵', 1, false),
    ('water-tank', 'water', '水箱', 2, false),
    ('sewage-pump', 'water', '排污泵', 3, false),
    ('pressure-vessel', 'water', '压力容器', 4, false),
    ('passenger-lift', 'lift', '乘客电梯', 1, true),
    ('goods-lift', 'lift', '载货电梯', 2, true),
    ('escalator', 'lift', '自动扶梯', 3, true),
    ('fire-pump', 'fire', '消防水泵', 1, false),
    ('fire-alarm', 'fire', '火灾报警', 2, false),
    ('sprinkler', 'fire', '喷淋', 3, false),
    ('smoke-exhaust', 'fire', '防排烟', 4, false),
    ('hydrant', 'fire', '消火栓', 5, false),
    ('extinguisher', 'fire', '灭火器', 6, false),
    ('camera', 'security', '摄像机', 1, false),
    ('recorder', 'security', '录像机', 2, false),
    ('access-control', 'security', '门禁', 3, false),
    ('barrier', 'security', '车辆道闸', 4, false),
    ('chiller', 'hvac', '冷水机组', 1, false),
    ('air-handler', 'hvac', '空调机组', 2, false),
    ('heat-exchanger', 'hvac', '换热机组', 3, false),
    ('fan', 'hvac', '通风机', 4, false),
    ('lightning-rod', 'lightning', '避雷装置', 1, false),
    ('grounding', 'lightning', '接地装置', 2, false),
    ('street-light', 'lighting', '路灯', 1, false),
    ('corridor-light', 'lighting', '楼道灯', 2, false),
    ('other-equipment', 'other', '其他设备', 1, false);
