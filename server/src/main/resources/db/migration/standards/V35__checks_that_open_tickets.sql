-- Vacant flats each week and joints each month: one turn is owed by the end of its window.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S09-023', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_week'),
    ('S11-130', 'plannedwork.turn', 'plannedwork.done', array[1], 'per_month_min')
on conflict do nothing;

-- What has to be in order at any time: what is found not to be is put right by the limit of its ticket.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter)
select clause, 'plannedwork.put-right', 'servicedesk.fault-put-right', array[1], 'limit'
  from unnest(array['S11-059', 'S11-065', 'S11-156', 'S12-002']) clause
on conflict do nothing;
