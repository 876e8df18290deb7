-- What is kept or broken in the moment in which it is done.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter)
select clause, 'servicedesk.conduct', fact, array[1], array['KEPT'], 'limit' from (values
    ('S05-067', 'servicedesk.dressed'),
    ('S05-068', 'servicedesk.knocked'),
    ('S05-069', 'servicedesk.identified'),
    ('S05-070', 'servicedesk.consented'),
    ('S05-072', 'servicedesk.purpose-told'),
    ('S05-076', 'servicedesk.thanked'),
    ('S05-077', 'servicedesk.door-closed'),
    ('S12-023', 'servicedesk.asked-on'),
    ('S11-054', 'servicedesk.price-answered')) as told (clause, fact);

-- A conflict is owed its end, a general manager's day an answer to every question, what is asked for at the counter somebody who
-- sees to it.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S05-020', 'servicedesk.conflict-open', 'servicedesk.complaint-handled', array[1], null, 'limit'),
    ('S09-002', 'servicedesk.general-manager-questions', 'servicedesk.general-manager-day-ended', array[1], null, 'limit'),
    ('S15-015', 'servicedesk.counter-request', 'servicedesk.assigned', array[1], null, 'limit');
