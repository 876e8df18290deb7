-- A round has one price that was agreed to: the view says of which, so that a figure may name its ticket and who did it.
create or replace view servicedesk_quote_v1 with (security_invoker = true) as
select community, id as quote, ticket, decided_at as approved_at, amount_fen, list_amount_fen, off_list, way, finished_at, round
  from quote where state = 'APPROVED';
create index quote_by_end on quote (community, finished_at) where state = 'APPROVED' and finished_at is not null;

-- The same cases as before, and one more figure: of what was paid for and is done, what was charged by the price list alone.
create or replace view servicedesk_case_v1 with (security_invoker = true) as
select community, 'arrival' as figure, arrive_due as at, ticket, round, category, category_name, employee,
       coalesce(arrived_at <= arrive_due, false) as hit
  from ticket_round
 where round = 1 and arrive_due is not null and (arrived_at is not null or arrive_due <= business_now())
union all
select community, 'mending', finish_due, ticket, round, category, category_name, employee, coalesce(finished_at <= finish_due, false)
  from ticket_round
 where round = 1 and finish_due is not null and visit and (finished_at is not null or finish_due <= business_now())
union all
select community, 'answer', finish_due, ticket, round, category, category_name, employee, coalesce(finished_at <= finish_due, false)
  from ticket_round
 where round = 1 and finish_due is not null and not visit and (finished_at is not null or finish_due <= business_now())
union all
select community, 'first-fix', finished_at, ticket, round, category, category_name, employee, reopened_at is null
  from ticket_round
 where round = 1 and finished_at is not null and visit and not on_the_spot
union all
select r.community, 'rework', r.finished_at, r.ticket, r.round, r.category, r.category_name, r.employee,
       coalesce(r.reopened_at <= r.finished_at + interval '30 days', false)
       or exists (select from ticket_round again
                   where again.community = r.community and again.space = r.space and again.category = r.category and again.round = 1
                     and again.begun_at > r.finished_at and again.begun_at <= r.finished_at + interval '30 days')
  from ticket_round r
 where r.round = 1 and r.finished_at is not null and r.visit and not r.on_the_spot
union all
select c.community, 'coverage', c.opened_at, c.ticket, c.round, r.category, r.category_name, r.employee,
       c.reason is null or c.last_attempt_at is not null or coalesce(c.outcome <> 'UNANSWERED', false)
  from call_back c join ticket_round r on r.community = c.community and r.ticket = c.ticket and r.round = c.round
 where c.reason is null or c.last_attempt_at is not null or c.ended_at is not null or c.call_at <= business_now()
union all
select c.community, 'response', c.opened_at, c.ticket, c.round, r.category, r.category_name, r.employee, c.outcome <> 'UNANSWERED'
  from call_back c join ticket_round r on r.community = c.community and r.ticket = c.ticket and r.round = c.round
 where c.outcome is not null
union all
select c.community, 'satisfaction', c.opened_at, c.ticket, c.round, r.category, r.category_name, r.employee, c.outcome = 'SATISFIED'
  from call_back c join ticket_round r on r.community = c.community and r.ticket = c.ticket and r.round = c.round
 where c.outcome in ('SATISFIED', 'DISSATISFIED')
union all
select l.community, 'letters', l.reply_due, l.ticket, r.round, r.category, r.category_name, r.employee,
       coalesce(l.replied_at <= l.reply_due, false)
  from office_letter l join ticket_round r on r.community = l.community and r.ticket = l.ticket and r.round = 1
 where l.replied_at is not null or l.reply_due <= business_now()
union all
select q.community, 'tariff', q.finished_at, q.ticket, q.round, r.category, r.category_name, r.employee, not q.off_list
  from servicedesk_quote_v1 q join ticket_round r on r.community = q.community and r.ticket = q.ticket and r.round = q.round
 where q.finished_at is not null;

-- Whether a price had its answer, and was by the list, is kept or broken in the moment in which the work is done.
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S11-054', 'servicedesk.conduct', 'servicedesk.price-answered', array[1], array['KEPT'], 'limit'),
    ('S17-009', 'servicedesk.conduct', 'servicedesk.charged-by-the-list', array[1], array['KEPT'], 'limit');
