-- What is done at a leak comes from the field like the steps of a ticket: what came after somebody else was sent is kept as a
-- fact that names it, and keeps no promise. A fact that names no outcome does.
update deadline_measure set fact_outcomes = array['applied']
 where expectation_kind in ('servicedesk.leak-valve', 'servicedesk.leak-loss-photos');
