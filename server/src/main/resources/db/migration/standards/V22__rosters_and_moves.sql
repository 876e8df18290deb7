-- Of each day that is over, whether the posts that keep the promise were manned; of each shift, whether it has its log.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter)
select clause, 'workforce.manned', 'workforce.day-manned', array[1], array['FULL'], 'limit'
  from unnest(array['S09-003', 'S09-029', 'S11-049', 'S11-178', 'S15-009', 'S18-027']) clause;
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S11-050', 'workforce.shift-log', 'workforce.shift-has-its-log', array[1], null, 'limit');

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
