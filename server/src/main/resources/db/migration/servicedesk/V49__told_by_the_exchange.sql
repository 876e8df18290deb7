-- Only an exchange tells who ended a call and which calls nobody picked up.
update deadline_measure set instrument = 'exchange' where clause in ('S05-048', 'S15-010');
