-- Of each day that is over, whether the posts that keep the promise were manned; of each shift, whether it has its log.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter)
select clause, 'workforce.manned', 'workforce.day-manned', array[1], array['FULL'], 'limit'
  from unnest(array['S09-003', 'S09-029', 'S11-049', 'S11-178', 'S15-009', 'S18-027']) clause;
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S11-050', 'workforce.shift-log', 'workforce.shift-has-its-log', array[1], null, 'limit');
