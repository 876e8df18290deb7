-- A post is what has to be manned: at which hours of which days, by how many, with which paper. Its hours begin and end on the
-- community's own clock; equal ones go round the clock.
create table post (
    community uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 50),
    begins time not null,
    ends time not null,
    headcount int not null check (headcount between 1 and 99),
    during daterange not null,
    qualification text check (length(qualification) between 1 and 50),
    strict boolean not null,
    clause text,
    constraint post_pk primary key (community, id),
    constraint post_name_is_taken exclude using gist (community with =, name with =, during with &&)
);
select belongs_to_community('post');
select community_policies('post'), app_may('post');
select history_of('post');

-- A shift may be for a post, come from a pattern, and be a draft until its week is published: nobody is on duty for a draft.
alter table duty add post uuid;
alter table duty add pattern uuid;
alter table duty add draft boolean not null default false;
alter table duty alter draft drop default;
alter table duty add constraint duty_of_post foreign key (community, post) references post (community, id);
create index duty_by_post on duty (community, post) where post is not null;
create index duty_by_employee on duty (community, employee);
