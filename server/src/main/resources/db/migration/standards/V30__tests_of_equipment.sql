-- A test is owed by the day the last one runs out: of high-voltage tools and of the fire facilities.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S11-133', 'equipment.test', 'equipment.tested', array[1], 'interval_from_source'),
    ('S11-218', 'equipment.test', 'equipment.tested', array[1], 'per_year_min');
