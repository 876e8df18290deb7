-- Whoever wrote us a letter is answered where it came from, though perhaps nobody here knows them.
alter table message drop constraint message_recipient_kind_is_known;
alter table message add constraint message_recipient_kind_is_known
    check (recipient_kind in ('RESIDENT', 'STAFF', 'PARTY', 'CONCERNED', 'WRITER'));
