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
    ('S12-023', 'servicedesk.asked-on')) as told (clause, fact);
