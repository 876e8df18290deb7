-- Somebody who asked for a home, or just lost one, is told what was decided, although they may live nowhere here.
alter table message drop constraint message_recipient_kind_check;
alter table message add constraint message_recipient_kind_is_known
    check (recipient_kind in ('RESIDENT', 'STAFF', 'PARTY', 'CONCERNED'));
