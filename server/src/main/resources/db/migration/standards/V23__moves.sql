-- A move owes each of its steps, and its end: the outcome of a step is its kind, of the end the direction.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S11-011', 'community.move', 'community.move-closed', array[1], array['IN'], 'limit'),
    ('S11-013', 'community.move', 'community.move-step-done', array[1], array['HANDBOOK'], 'limit'),
    ('S11-014', 'community.move', 'community.move-step-done', array[1], array['DOCUMENTS'], 'limit'),
    ('S11-015', 'community.move', 'community.move-step-done', array[1], array['RULES'], 'limit'),
    ('S11-016', 'community.move', 'community.move-step-done', array[1], array['FILE'], 'limit'),
    ('S11-017', 'community.move', 'community.move-step-done', array[1], array['UTILITIES'], 'limit'),
    ('S11-019', 'community.move', 'community.move-step-done', array[1], array['KEYS'], 'limit'),
    ('S11-020', 'community.move', 'community.move-closed', array[1], array['OUT'], 'limit');
