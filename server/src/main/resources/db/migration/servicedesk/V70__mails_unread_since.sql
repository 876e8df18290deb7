-- From when a mail lies unread: since it arrived, or since it was last taken back. From then on it is reminded of.
alter table desk_mail add column unread_since timestamptz;
update desk_mail set unread_since = arrived_at;
alter table desk_mail alter column unread_since set not null;

-- Why a mailbox could not be read is one of a few words.
alter table desk_mailbox_reading drop constraint desk_mailbox_reading_problem_check;
update desk_mailbox_reading set problem = upper(problem) where problem is not null;
alter table desk_mailbox_reading
    add constraint mailbox_problem check (problem in ('UNNAMED', 'REFUSED', 'UNREACHABLE', 'ERROR'));
