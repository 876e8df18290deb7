-- The reply to an office is a document: its pages or files, the day it bears, and who sent it (replied_by). When it was written down
-- (replied_at) is what its deadline is judged by.
alter table office_letter add reply_dated date;
drop trigger keep_history on office_letter;
update office_letter l set reply_dated = (l.replied_at at time zone z.zone)::date
  from identity_community_v1 z where z.id = l.community and l.replied_at is not null;
select masked_history_of('office_letter', array['reply', 'extended_because']);
alter table office_letter add constraint letter_reply_bears_a_day check ((replied_at is null) = (reply_dated is null));
create table letter_document (
    community uuid not null,
    letter uuid not null,
    n int not null check (n between 1 and 9),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    picture boolean not null,
    constraint letter_document_pk primary key (community, letter, n),
    constraint letter_document_is_there_once unique (community, letter, sha256)
);
select belongs_to_community('letter_document');
alter table letter_document add constraint document_of_letter foreign key (community, letter) references office_letter (community, id);
create index letter_document_by_content on letter_document (community, sha256);
select community_policies('letter_document');
select app_may('letter_document', 'select, insert');
select history_of('letter_document', 'community', 'letter');
