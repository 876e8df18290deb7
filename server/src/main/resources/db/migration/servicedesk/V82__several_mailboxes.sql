-- A community has several mailboxes, each with a name, a login and a state of its own; one that ended keeps no password, and names what had
-- come to it. The one that is there takes the community's id for its own: its password is sealed for that, and its history goes on under it.
drop trigger keep_history on desk_mailbox;
alter table desk_mailbox
    add column id uuid,
    add column name text check (length(name) between 1 and 50),
    add column ended_at timestamptz,
    alter column password drop not null;
update desk_mailbox set id = community, name = left(address, 50);
alter table desk_mailbox
    alter column id set not null,
    alter column name set not null,
    drop constraint desk_mailbox_pk,
    add constraint desk_mailbox_pk primary key (community, id),
    add constraint mailbox_that_ended_keeps_no_password check ((password is null) = (ended_at is not null)),
    add constraint mailbox_that_ended_is_not_read check (ended_at is null or not active);
create unique index an_address_is_one_mailbox on desk_mailbox (community, lower(address)) where ended_at is null;
select masked_history_of('desk_mailbox', array['password', 'login']);

alter table desk_mailbox_reading add column mailbox uuid;
update desk_mailbox_reading set mailbox = community;
alter table desk_mailbox_reading
    alter column mailbox set not null,
    drop constraint desk_mailbox_reading_pk,
    add constraint desk_mailbox_reading_pk primary key (community, mailbox),
    add constraint reading_of_mailbox foreign key (community, mailbox) references desk_mailbox (community, id);

alter table desk_mail add column mailbox uuid;
alter table desk_mail disable trigger keep_history;
update desk_mail set mailbox = community;
alter table desk_mail enable trigger keep_history;
alter table desk_mail
    alter column mailbox set not null,
    add constraint mail_came_to_a_mailbox foreign key (community, mailbox) references desk_mailbox (community, id);
