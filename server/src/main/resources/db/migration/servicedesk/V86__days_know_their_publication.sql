-- The fact that a general manager's day is published is set right when the day is called off: the day knows which one that is.
alter table reception_day
    add column published_as uuid,
    add constraint only_a_general_managers_day_is_published check (published_as is null or host = 'GENERAL_MANAGER');
alter table reception_day disable trigger keep_history;
update reception_day d set published_as =
    (select f.id from evidence_fact_v1 f
      where f.community = d.community and f.kind = 'servicedesk.general-manager-day-published'
        and f.person = d.published_by and f.happened_at = d.published_at limit 1)
 where d.host = 'GENERAL_MANAGER';
alter table reception_day enable trigger keep_history;
