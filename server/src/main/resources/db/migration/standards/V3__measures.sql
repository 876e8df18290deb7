-- The first two promises the wall can judge: somebody is at the door within the promised minutes.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S09-021', 'servicedesk.arrival', 'servicedesk.arrived', array[1], 'on_site_minutes'),
    ('S11-051', 'servicedesk.arrival', 'servicedesk.arrived', array[1], 'on_site_minutes');
