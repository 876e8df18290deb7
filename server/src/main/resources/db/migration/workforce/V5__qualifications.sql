-- What somebody is able or allowed to do: a skill, or a paper that runs out. The head office keeps the book; a community where
-- the person works has its own copy, as of a posting, and judges by that.
create table qualification (
    community uuid not null,
    id uuid not null,
    employee uuid not null,
    name text not null check (length(name) between 1 and 50),
    number text check (length(number) between 1 and 50),
    expires_on date,
    ended_on date,
    constraint qualification_pk primary key (community, id),
    constraint qualification_is_one unique (community, employee, name)
);
select belongs_to_community('qualification');
create index qualification_by_end on qualification (community, expires_on) where ended_on is null;
select community_policies('qualification'), app_may('qualification');
select masked_history_of('qualification', array['number']);
