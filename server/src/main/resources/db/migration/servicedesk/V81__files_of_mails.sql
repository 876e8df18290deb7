-- What came with a mail beside its photos: kept as a file whose kind its bytes show, or left out for a reason. The name is the sender's.
create table desk_mail_file (
    community uuid not null,
    mail uuid not null,
    n int not null check (n between 1 and 30),
    name text not null check (length(name) between 1 and 110),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    type text check (length(type) between 3 and 100),
    size int check (size > 0),
    left_out text check (left_out in ('TYPE', 'HEIC', 'TOO_LARGE', 'TOO_MANY', 'BROKEN')),
    constraint desk_mail_file_pk primary key (community, mail, n),
    constraint mail_file_is_kept_or_left_out check (num_nonnulls(sha256, type, size) = case when left_out is null then 3 else 0 end)
);
select belongs_to_community('desk_mail_file');
alter table desk_mail_file add constraint file_of_mail foreign key (community, mail) references desk_mail (community, id);
create index desk_mail_file_by_content on desk_mail_file (community, sha256) where sha256 is not null;
select community_policies('desk_mail_file');
select app_may('desk_mail_file', 'select, insert');
