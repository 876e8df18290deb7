-- The catalogue lies above the community's ledger, and no module above it than this one had a migration to spare: by its day every
-- unit has its owner's data.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S07-052', 'community.owner-data', 'community.owner-data-checked', array[1], array['COMPLETE'], 'limit');
