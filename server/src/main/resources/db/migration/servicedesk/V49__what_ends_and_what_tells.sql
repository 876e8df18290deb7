-- Only an exchange tells who ended a call and which calls nobody picked up.
update deadline_measure set instrument = 'exchange' where clause in ('S05-048', 'S15-010');

-- A conflict is owed its end, a general manager's day an answer to every question, what is asked for at the counter somebody who
-- sees to it.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S05-020', 'servicedesk.conflict-open', 'servicedesk.complaint-handled', array[1], null, 'limit'),
    ('S09-002', 'servicedesk.general-manager-questions', 'servicedesk.general-manager-day-ended', array[1], null, 'limit'),
    ('S15-015', 'servicedesk.counter-request', 'servicedesk.assigned', array[1], null, 'limit');
