-- That somebody looks after every place, and every steward's district has its steward, is judged day by day: what is looked after
-- keeps the day, a dead corner or a district without anybody makes it red.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S12-007', 'workforce.districts-reach', 'workforce.districts-seen', array[1], array['kept'], 'limit'),
    ('S15-016', 'workforce.steward', 'workforce.districts-seen', array[1], array['kept'], 'limit');
