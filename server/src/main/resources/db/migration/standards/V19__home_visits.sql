-- A census a quarter, and a visit to every rented home before the last one is too old.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S03-042', 'community.census', 'community.census-finished', array[1], 'per_quarter'),
    ('S08-008', 'community.tenant-visit', 'community.tenants-visited', array[1], 'suggested_interval_days');
