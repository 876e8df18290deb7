-- What is done at a place that is nobody's home is checked by whoever reported it, or by a supervisor: nobody else says that it is
-- good, and silence does not.
alter table ticket add needs_check boolean not null default false;
alter table ticket add checked_by text;
alter table ticket add constraint ticket_checked_by_is_known check (checked_by in ('REPORTER', 'SUPERVISOR'));
update ticket t set needs_check = true
 where t.state <> 'CLOSED' and (t.visit or t.kind = 'COMPLAINT')
   and not exists (select from place p
                    where p.community = t.community and p.id = t.space and p.kind = 'SPACE'
                      and coalesce(p.space_kind, 'FLAT') in ('FLAT', 'SHOP') and p.use is distinct from 'COMMON');
alter table ticket add constraint public_area_is_checked check
    (state <> 'CLOSED' or not needs_check or called_back = 'ON_THE_SPOT' or checked_by is not null);
create index ticket_seen_to_be_checked on ticket (community, first_asked)
    where needs_check and channel = 'STAFF' and state = 'FINISHED';

-- Nobody in particular reported it, and it is no public area: whoever telephones finds out whom to ask.
alter table call_back drop constraint call_back_reason_is_known;
alter table call_back add constraint call_back_reason_is_known check (reason in
    ('PUBLIC_AREA', 'COMPLAINT', 'PAID', 'REOPENED', 'LEAK', 'NOBODY_NAMED', 'CANNOT_TAP', 'LOW_STARS', 'SAMPLE'));
update call_back c set reason = 'NOBODY_NAMED'
  from ticket t
 where t.community = c.community and t.id = c.ticket and c.ended_at is null and c.reason = 'PUBLIC_AREA' and not t.needs_check;
update call_back c set reason = 'PUBLIC_AREA', call_at = coalesce(c.call_at, c.opened_at)
  from ticket t
 where t.community = c.community and t.id = c.ticket and c.ended_at is null and t.needs_check
   and t.reporter is null and t.party is null;

insert into role_permission (role, permission) values ('manager', 'tickets.check'), ('supervisor', 'tickets.check');
