-- The mailbox people write to, read by IMAP over TLS and never changed. The password is sealed with the key file.
create table desk_mailbox (
    community uuid not null,
    address text not null check (length(address) between 3 and 200),
    host text not null check (length(host) between 1 and 200),
    port int not null check (port between 1 and 65535),
    login text not null check (length(login) between 1 and 200),
    password bytea not null,
    active boolean not null,
    version int not null,
    constraint desk_mailbox_pk primary key (community)
);
-- How far it has been read. connected_at and read_at are the system clock's, as is what mail servers say: what came before the
-- mailbox was connected was for somebody else.
create table desk_mailbox_reading (
    community uuid not null,
    connected_at timestamptz not null,
    uid_validity bigint not null default 0,
    last_uid bigint not null default 0,
    read_at timestamptz,
    problem text check (length(problem) <= 30),
    constraint desk_mailbox_reading_pk primary key (community)
);
-- What somebody wrote. The mark is a hash of what makes it this mail (Message-ID, sender, date, subject, words): the same mail read
-- twice is one, and a Message-ID that somebody copied takes nobody else's mail away. The sender's address is sealed for the row.
create table desk_mail (
    community uuid not null,
    id uuid not null,
    mark bytea not null,
    uid_validity bigint not null,
    uid bigint not null,
    sender_name text check (length(sender_name) <= 100),
    sender_masked text check (length(sender_masked) <= 250),
    sender_hash bytea,
    sender_cipher bytea,
    party uuid,
    subject text not null check (length(subject) <= 200),
    words text not null check (length(words) <= 20000),
    notes text[] not null,
    answerable boolean not null,
    refers_to uuid,
    arrived_at timestamptz not null,
    taken_in_at timestamptz not null,
    state text not null,
    ticket uuid,
    reason text check (length(reason) between 1 and 200),
    handled_at timestamptz,
    handled_by uuid,
    constraint desk_mail_pk primary key (community, id),
    constraint mail_is_taken_in_once unique (community, mark),
    constraint mail_state check (state in ('UNREAD', 'TICKET', 'JOINED', 'ASIDE')),
    constraint mail_leads_to_its_ticket check ((state in ('TICKET', 'JOINED')) = (ticket is not null)),
    constraint mail_is_put_aside_for_a_reason check ((state = 'ASIDE') = (reason is not null)),
    constraint mail_is_handled_at_a_time check ((state = 'UNREAD') = (handled_at is null)),
    constraint mail_has_a_whole_sender check (num_nonnulls(sender_masked, sender_hash, sender_cipher) in (0, 3)),
    constraint mail_is_answered_to_somebody check (not answerable or sender_cipher is not null)
);
create table desk_mail_photo (
    community uuid not null,
    mail uuid not null,
    n int not null check (n between 1 and 9),
    sha256 text not null,
    constraint desk_mail_photo_pk primary key (community, mail, n)
);
select belongs_to_community(t)
  from unnest(array['desk_mailbox', 'desk_mailbox_reading', 'desk_mail', 'desk_mail_photo']::regclass[]) t;
alter table desk_mail_photo add constraint photo_of_mail foreign key (community, mail) references desk_mail (community, id);
alter table desk_mail add constraint mail_on_ticket foreign key (community, ticket) references ticket (community, id);
alter table desk_mail add constraint mail_about_ticket foreign key (community, refers_to) references ticket (community, id);
alter table desk_mail add constraint mail_from_party foreign key (community, party) references party (community, id);
create unique index one_mail_opens_a_ticket on desk_mail (community, ticket) where state = 'TICKET';
create index desk_mail_by_state on desk_mail (community, state, id);
create index desk_mail_by_ticket on desk_mail (community, ticket) where ticket is not null;
create index desk_mail_photo_by_content on desk_mail_photo (community, sha256);
select community_policies(t)
  from unnest(array['desk_mailbox', 'desk_mailbox_reading', 'desk_mail', 'desk_mail_photo']::regclass[]) t;
select app_may(t) from unnest(array['desk_mailbox', 'desk_mailbox_reading', 'desk_mail']::regclass[]) t;
select app_may('desk_mail_photo', 'select, insert');
select masked_history_of('desk_mailbox', array['password', 'login'], 'community', 'community');
select masked_history_of('desk_mail',
    array['mark', 'sender_name', 'sender_masked', 'sender_hash', 'sender_cipher', 'subject', 'words', 'reason']);
