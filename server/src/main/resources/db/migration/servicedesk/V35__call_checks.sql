-- A supervisor listens to a sample of noted calls and scores each by the company's checklist; whoever took the call sees it.
-- What ships of the checklist stands under the nil company, as the categories do.
create table call_check_item (
    company uuid not null,
    key text not null,
    id uuid not null default uuidv7(),
    n int not null,
    words text not null,
    clause text,
    scored text not null,
    asked text not null,
    active boolean not null,
    constraint call_check_item_pk primary key (company, key),
    constraint call_check_item_key check (key ~ '^[a-z][a-z0-9-]{1,29}$'),
    constraint call_check_item_words check (length(words) between 1 and 60),
    constraint call_check_item_scored check (scored in ('KEPT', 'POINTS')),
    constraint call_check_item_asked check (asked in ('ALWAYS', 'FESTIVAL', 'HELD'))
);
insert into call_check_item (company, key, n, words, clause, scored, asked, active)
select '00000000-0000-0000-0000-000000000000', key, n, words, clause, scored, asked, true from (values
    ('greeting', 1, '接起先问好，报了公司名', 'S05-037', 'KEPT', 'ALWAYS'),
    ('festival', 2, '逢节日说了当天的祝福', 'S05-038', 'KEPT', 'FESTIVAL'),
    ('steady', 3, '语调平稳', 'S05-041', 'POINTS', 'ALWAYS'),
    ('gentle', 4, '语气平和', 'S05-041', 'POINTS', 'ALWAYS'),
    ('clear', 5, '发音清楚', 'S05-041', 'POINTS', 'ALWAYS'),
    ('listening', 6, '没有长时间沉默，适时应答', 'S05-042', 'KEPT', 'ALWAYS'),
    ('pause', 7, '请对方等候前先致歉', 'S05-043', 'KEPT', 'HELD'),
    ('sorry', 8, '恢复通话时为久等致歉', 'S05-044', 'KEPT', 'HELD')) as shipped (key, n, words, clause, scored, asked);
create table call_check (
    community uuid not null,
    id uuid not null,
    call uuid not null,
    agent uuid not null,
    checked_by uuid not null,
    checked_at timestamptz not null,
    voice_average numeric(3, 2),
    note text,
    constraint call_check_pk primary key (community, id),
    constraint call_is_checked_once unique (community, call),
    constraint nobody_checks_themselves check (agent <> checked_by),
    constraint call_check_average check (voice_average between 1 and 5),
    constraint call_check_note check (length(note) between 1 and 500)
);
-- The words are kept as they were: the company may change its list.
create table call_check_score (
    community uuid not null,
    id uuid not null,
    call_check uuid not null,
    item text not null,
    words text not null,
    clause text,
    scored text not null,
    points int not null,
    constraint call_check_score_pk primary key (community, id),
    constraint item_is_scored_once unique (community, call_check, item),
    constraint call_check_points check
        (scored = 'KEPT' and points in (0, 1) or scored = 'POINTS' and points between 1 and 5)
);
select shared_by_all('call_check_item');
select belongs_to_community(t) from unnest(array['call_check', 'call_check_score']::regclass[]) t;
alter table call_check add constraint check_of_call foreign key (community, call) references phone_call (community, id);
alter table call_check_score add constraint score_of_check foreign key (community, call_check) references call_check (community, id);
create index call_check_by_time on call_check (community, checked_at);
create index call_check_by_agent on call_check (community, agent, checked_at);
select community_policies(t), app_may(t, 'select, insert') from unnest(array['call_check', 'call_check_score']::regclass[]) t;
select app_may('call_check_item');
select history_of('call_check_item', null, 'id');
select masked_history_of('call_check', array['note']);

insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter)
select clause, 'servicedesk.call-manner', 'servicedesk.manner-checked', array[1], array['PASSED'], 'limit'
  from unnest(array['S05-037', 'S05-038', 'S05-041', 'S05-042', 'S05-043', 'S05-044']) clause;
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S05-048', 'servicedesk.hang-up', 'servicedesk.call-ended', array[1], array['CALLER'], 'limit');
