-- What is due on certain days, between certain hours, in season, at most so long after the last time, or after the rain: one turn each.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S08-005', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_week'),
    ('S09-005', 'plannedwork.turn', 'plannedwork.done', array[1], 'limit'),
    ('S09-020', 'plannedwork.turn', 'plannedwork.done', array[1], 'limit'),
    ('S09-025', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_week'),
    ('S09-027', 'plannedwork.turn', 'plannedwork.done', array[1], 'delay_minutes'),
    ('S11-155', 'plannedwork.turn', 'plannedwork.done', array[1], 'interval_days'),
    ('S11-175', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_day'),
    ('S11-220', 'plannedwork.turn', 'plannedwork.done', array[1], 'suggested_interval_days'),
    ('S12-009', 'plannedwork.turn', 'plannedwork.done', array[1], 'interval_from_source'),
    ('S16-012', 'plannedwork.turn', 'plannedwork.done', array[1], 'limit'),
    ('S16-014', 'plannedwork.turn', 'plannedwork.done', array[1], 'limit'),
    ('S16-015', 'plannedwork.turn', 'plannedwork.done', array[1], 'suggested_interval_days'),
    ('S18-032', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_month'),
    ('S18-036', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_day');
