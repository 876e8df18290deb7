-- So often within each day, week, month or quarter at each place: one turn is owed by the end of its window.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S09-026', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_day'),
    ('S09-028', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_week'),
    ('S11-089', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_month_min'),
    ('S11-092', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_quarter_min'),
    ('S11-093', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_month_min');
