-- A later round runs by the rules of the day on which the ticket was reported, so the ticket keeps them. What is there already takes
-- those of today: of the company that manages its community, else what ships.
drop trigger keep_history on ticket;
alter table ticket
    add column nature text not null default 'ORDINARY',
    add column finish_minutes int,
    add column dispatch text not null default 'AUTOMATIC',
    add column profile text not null default 'STANDARD';
with line as (
    select distinct on (m.community, c.key) m.community, c.key, c.nature, c.finish_minutes, c.dispatch, c.profile
      from identity_management_v1 m
      join ticket_category c on c.company = m.company or c.company = '00000000-0000-0000-0000-000000000000'
     where m.during @> current_date
     order by m.community, c.key, c.company = '00000000-0000-0000-0000-000000000000')
update ticket t set nature = l.nature, finish_minutes = l.finish_minutes, dispatch = l.dispatch, profile = l.profile
  from line l where l.community = t.community and l.key = t.category;
alter table ticket
    alter column nature drop default,
    alter column dispatch drop default,
    alter column profile drop default,
    add constraint ticket_nature check (nature in ('ORDINARY', 'MINOR', 'URGENT', 'POWER_FAILURE')),
    add constraint ticket_dispatch check (dispatch in ('AUTOMATIC', 'BY_HAND', 'POOL')),
    add constraint ticket_profile check (profile in ('STANDARD', 'PAID', 'LEAK', 'WARRANTY', 'COMPLAINT'));
select masked_history_of('ticket', array['description', 'comment', 'caller', 'reference', 'pasted']);
