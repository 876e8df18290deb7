-- An offer of employment is the company's that made it: it is over when that company manages the community no longer.
alter table employment_offer add column company uuid;
update employment_offer o set company = m.company from identity_management_v1 m
 where m.community = o.community and m.during @> o.offered_at::date;

-- Whoever offered to hand over may take it back while nobody has it.
alter table handover drop constraint handover_state_check;
alter table handover add constraint handover_state_check
    check (state in ('LOGGED', 'OFFERED', 'ACCEPTED', 'WITH_LEADER', 'WITHDRAWN'));
