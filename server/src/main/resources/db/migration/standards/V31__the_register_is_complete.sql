-- Each day on which the register was seen complete is kept: somebody answers for every machine in use, a licensed company maintains what
-- only such a one may touch of the power supply, and a card hangs at every machine.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S09-024', 'equipment.register-day', 'equipment.register-complete', array[1], 'limit'),
    ('S11-108', 'equipment.register-day', 'equipment.register-complete', array[1], 'limit'),
    ('S11-119', 'equipment.register-day', 'equipment.register-complete', array[1], 'limit'),
    ('S12-001', 'equipment.register-day', 'equipment.register-complete', array[1], 'limit');
