-- Vacant flats each week: one turn is owed by the end of its window.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S09-023', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_week');

-- What has to be in order at any time: what is found not to be is put right by the limit of its ticket.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S11-156', 'plannedwork.put-right', 'servicedesk.fault-put-right', array[1], 'limit');
