-- Which outcomes of the fact keep the promise; a fact that names none does, and null accepts them all. An arrival that was
-- recorded but not applied (somebody else had been sent, or was there already) is shown beside the one that was, and keeps nothing.
alter table deadline_measure add column fact_outcomes text[];
alter table deadline_measure add constraint deadline_measure_accepts_an_outcome check (cardinality(fact_outcomes) > 0);
update deadline_measure set fact_outcomes = array['applied'] where expectation_kind = 'servicedesk.arrival';

-- What was judged so far is judged anew.
insert into changed_subject (community, subject, marks)
select distinct community, subject, 1 from verdict_state where kind = 'servicedesk.arrival'
on conflict (community, subject) do update set marks = changed_subject.marks + 1;

-- Who promised what, and when a clause was first adopted.
select history_of('adoption');
