-- More of what is owed so often within each window of the calendar.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S11-130', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_month_min'),
    ('S11-136', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_month_min'),
    ('S11-138', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_year_min'),
    ('S11-209', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_quarter_min'),
    ('S11-221', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_quarter_min'),
    ('S12-019', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_quarter_min'),
    ('S12-041', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_quarter_min');
