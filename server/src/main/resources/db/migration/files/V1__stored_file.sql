-- Who stored which content. The content itself lies under <data>/files/<community>/<sha256>.
create table stored_file (
    community uuid not null,
    sha256 text not null,
    uploader uuid not null,
    type text not null,
    size int not null,
    stored_at timestamptz not null,
    constraint stored_file_pk primary key (community, sha256, uploader),
    constraint stored_file_hash check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint stored_file_size check (size > 0)
);
select belongs_to_community('stored_file');
select community_policies('stored_file');
select app_may('stored_file', 'select, insert');
-- Only the sweep of what nobody refers to removes rows, and it runs over all communities.
grant delete on stored_file to anju_span;
