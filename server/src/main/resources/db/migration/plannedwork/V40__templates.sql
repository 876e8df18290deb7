-- How a clause that is kept by turns is usually planned, so that adopting it plans it. How often comes from the promise itself; minutes,
-- hours and questions are ours where the clause does not say them.
create table plan_template (
    clause text not null,
    title text not null,
    post text not null,
    places text not null,
    minutes int not null,
    photo boolean not null,
    constraint plan_template_pk primary key (clause),
    constraint plan_template_title check (length(title) between 1 and 60),
    constraint plan_template_places check (places in ('BUILDINGS', 'UNITS', 'NONE')),
    constraint plan_template_minutes check (minutes between 1 and 480)
);
create table plan_template_hours (
    clause text not null,
    n int not null,
    opens time not null,
    closes time not null,
    constraint plan_template_hours_pk primary key (clause, n),
    constraint plan_template_hours_run_forward check (opens < closes)
);
create table plan_template_question (
    clause text not null,
    n int not null,
    words text not null,
    unit text,
    low numeric(12,3),
    high numeric(12,3),
    constraint plan_template_question_pk primary key (clause, n)
);

-- What one person of a post can carry in a shift; the row without a post is of all others.
create table plan_ceiling (
    post text not null,
    rounds numeric(6,1),
    recording_minutes numeric(6,1),
    constraint plan_ceiling_pk primary key (post),
    constraint plan_ceiling_says_something check (rounds is not null or recording_minutes is not null)
);
select shared_by_all(t)
  from unnest(array['plan_template', 'plan_template_hours', 'plan_template_question', 'plan_ceiling']::regclass[]) t;
alter table plan_template_hours add constraint plan_template_hours_of_a_template
    foreign key (clause) references plan_template (clause);
alter table plan_template_question add constraint plan_template_question_of_a_template
    foreign key (clause) references plan_template (clause);
select app_may(t, 'select')
  from unnest(array['plan_template', 'plan_template_hours', 'plan_template_question', 'plan_ceiling']::regclass[]) t;

insert into plan_template (clause, title, post, places, minutes, photo) values
    ('S08-005', '安全操练', '秩序维护员', 'NONE', 60, true),
    ('S09-005', '雨天擦鞋', '保洁员', 'NONE', 60, true),
    ('S09-023', '空置房检查', '维修工', 'NONE', 10, true),
    ('S09-025', '夜间检查', '工程主管', 'NONE', 30, true),
    ('S09-026', '垃圾清运', '保洁员', 'NONE', 30, true),
    ('S09-027', '清扫积水', '保洁员', 'NONE', 30, true),
    ('S09-028', '电梯轿厢消毒', '保洁员', 'UNITS', 10, true),
    ('S11-089', '绿地全面清理', '保洁员', 'NONE', 60, true),
    ('S11-092', '乔灌木修剪', '绿化工', 'NONE', 120, true),
    ('S11-093', '草皮修剪', '绿化工', 'NONE', 60, true),
    ('S11-130', '连接部位测温', '维修工', 'NONE', 20, true),
    ('S11-136', '发电机空载运行', '维修工', 'NONE', 20, true),
    ('S11-138', '发电机带负荷运行', '维修工', 'NONE', 60, true),
    ('S11-155', '屋面防水检查', '维修工', 'BUILDINGS', 30, true),
    ('S11-175', '监控室清扫', '秩序维护员', 'NONE', 15, true),
    ('S11-209', '消防知识学习', '秩序维护员', 'NONE', 60, true),
    ('S11-220', '消防器材检查', '秩序维护员', 'BUILDINGS', 30, true),
    ('S11-221', '全面消防安全检查', '秩序维护员', 'BUILDINGS', 40, true),
    ('S12-009', '草坪切边', '绿化工', 'NONE', 60, true),
    ('S12-019', '家政维修分享会', '维修工', 'NONE', 60, true),
    ('S12-041', '片区客服恳谈会', '客服', 'NONE', 60, true),
    ('S16-012', '花木修剪', '绿化工', 'NONE', 60, true),
    ('S16-014', '灭蚊虫', '保洁员', 'NONE', 60, true),
    ('S16-015', '绿地防蛇鼠检查', '绿化工', 'NONE', 30, true),
    ('S18-032', '供暖管网阀门检查', '维修工', 'BUILDINGS', 20, true),
    ('S18-036', '公共区域测温', '维修工', 'NONE', 10, true);
insert into plan_template_hours (clause, n, opens, closes) values
    ('S09-026', 1, '07:00', '10:00'),
    ('S09-026', 2, '17:00', '20:00');
insert into plan_template_question (clause, n, words, unit, low, high) values
    ('S08-005', 1, '参加人数', '人', 1, null),
    ('S09-023', 1, '墙面、门窗等土建完好', null, null, null),
    ('S09-023', 2, '没有漏水', null, null, null),
    ('S09-023', 3, '水、电、气正常', null, null, null),
    ('S09-023', 4, '卫生干净', null, null, null),
    ('S09-025', 1, '人员在岗值班', null, null, null),
    ('S09-025', 2, '设备运行正常', null, null, null),
    ('S09-026', 1, '桶身、地面冲洗干净', null, null, null),
    ('S09-028', 1, '按键、扶手、轿壁都擦过消毒液', null, null, null),
    ('S11-089', 1, '没有枯枝、落叶和垃圾', null, null, null),
    ('S11-092', 1, '没有枯枝，不挡路、不挡窗', null, null, null),
    ('S11-093', 1, '修剪后草高', '厘米', 3, 5),
    ('S11-130', 1, '最热的接头', '℃', null, null),
    ('S11-130', 2, '没有变色、异味和松动', null, null, null),
    ('S11-136', 1, '运行时长', '分钟', 10, 15),
    ('S11-136', 2, '油压、水温、电压正常', null, null, null),
    ('S11-138', 1, '带上负荷，电压、频率稳定', null, null, null),
    ('S11-155', 1, '没有气鼓、开裂和缺损', null, null, null),
    ('S11-209', 1, '参加人数', '人', 1, null),
    ('S11-220', 1, '消防设备完好', null, null, null),
    ('S11-220', 2, '消防器材完好', null, null, null),
    ('S11-220', 3, '安全标识清楚', null, null, null),
    ('S11-220', 4, '应急照明亮', null, null, null),
    ('S11-220', 5, '疏散导向灯亮', null, null, null),
    ('S11-221', 1, '消防通道、安全出口畅通', null, null, null),
    ('S11-221', 2, '消火栓、灭火器完好有效', null, null, null),
    ('S11-221', 3, '疏散指示、应急灯亮', null, null, null),
    ('S12-019', 1, '参加人数', '人', 1, null),
    ('S12-019', 2, '至少分享了一件事例', null, null, null),
    ('S12-041', 1, '参加人数', '人', 1, null),
    ('S16-015', 1, '没有蛇、鼠的踪迹', null, null, null),
    ('S18-032', 1, '阀门开关灵活，管道没有渗漏', null, null, null),
    ('S18-036', 1, '室温', '℃', 18, null);
insert into plan_ceiling (post, rounds, recording_minutes) values
    ('保洁员', 6, null),
    ('秩序维护员', 4, null),
    ('', null, 15);
