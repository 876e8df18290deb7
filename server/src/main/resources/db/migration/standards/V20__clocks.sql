-- A later round of a ticket is a subject of its own, kept by facts about the ticket.
alter table verdict_state add column facts_of uuid;

-- What is told by an instrument only, such as a telephone exchange: where none is connected it cannot be judged.
alter table deadline_measure add column instrument text;

insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S15-072', 'servicedesk.acceptance', 'servicedesk.accepted', array[1], array['applied'], 'suggested_minutes'),
    ('S11-114', 'servicedesk.mending', 'servicedesk.finished', array[1], array['applied'], 'limit'),
    ('S19-075', 'servicedesk.answer', 'servicedesk.answered', array[1], array['answer'], 'limit'),
    ('S07-055', 'servicedesk.answer', 'servicedesk.answered', array[1], array['answer'], 'limit');
