-- What a community may adopt in one go besides the plan it comes from: clauses that belong together where homes, shops or a school
-- stand, and thirty to begin with, all of which can be judged from the first month on.
create table clause_selection (
    code text not null,
    title text not null,
    n int not null,
    constraint clause_selection_pk primary key (code),
    constraint clause_selection_code check (code ~ '^[a-z]+$')
);
create table clause_selection_set (
    selection text not null,
    set_code text not null,
    constraint clause_selection_set_pk primary key (selection, set_code)
);
create table clause_selection_clause (
    selection text not null,
    clause text not null,
    constraint clause_selection_clause_pk primary key (selection, clause)
);
select shared_by_all('clause_selection');
select shared_by_all('clause_selection_set');
select shared_by_all('clause_selection_clause');
alter table clause_selection_set add constraint clause_selection_set_of_a_selection
    foreign key (selection) references clause_selection (code);
alter table clause_selection_set add constraint clause_selection_set_is_a_set
    foreign key (set_code) references clause_set (code);
alter table clause_selection_clause add constraint clause_selection_clause_of_a_selection
    foreign key (selection) references clause_selection (code);
alter table clause_selection_clause add constraint clause_selection_clause_is_a_clause
    foreign key (clause) references clause (id);
select app_may(t, 'select')
  from unnest(array['clause_selection', 'clause_selection_set', 'clause_selection_clause']::regclass[]) t;

insert into clause_selection (code, title, n) values
    ('starter', '起步 30 条', 1),
    ('residential', '住宅小区', 2),
    ('commercial', '商业物业', 3),
    ('school', '学校', 4);
insert into clause_selection_set (selection, set_code) values
    ('residential', 'S03'), ('residential', 'S05'), ('residential', 'S07'), ('residential', 'S08'), ('residential', 'S09'),
    ('residential', 'S12'), ('residential', 'S15'), ('residential', 'S16'), ('residential', 'S17'), ('residential', 'S18'),
    ('residential', 'S19'),
    ('commercial', 'S03'), ('commercial', 'S05'), ('commercial', 'S07'), ('commercial', 'S11'), ('commercial', 'S15'),
    ('school', 'S01'), ('school', 'S02'), ('school', 'S03'), ('school', 'S05');
insert into clause_selection_clause (selection, clause)
select 'starter', clause from unnest(array[
    'S07-038', 'S07-055', 'S08-008', 'S09-021', 'S09-026', 'S09-028', 'S11-049', 'S11-050', 'S11-052', 'S11-054',
    'S11-089', 'S11-092', 'S11-093', 'S11-114', 'S11-150', 'S12-007', 'S12-023', 'S12-039', 'S12-044', 'S12-045',
    'S12-046', 'S15-001', 'S15-010', 'S15-016', 'S15-022', 'S18-020', 'S18-022', 'S18-023', 'S18-024', 'S19-075']) clause;
