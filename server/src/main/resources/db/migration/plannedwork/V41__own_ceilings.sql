-- What one person of a post carries in a shift where a community says otherwise than what ships: all of it, or none. The row without a post
-- is of all others.
create table own_ceilings (
    community uuid not null,
    version int not null,
    constraint own_ceilings_pk primary key (community)
);
create table own_ceiling (
    community uuid not null,
    post text not null,
    rounds numeric(6,1),
    recording_minutes numeric(6,1),
    constraint own_ceiling_pk primary key (community, post),
    constraint own_ceiling_post check (length(post) <= 40),
    constraint own_ceiling_says_something check (rounds is not null or recording_minutes is not null),
    constraint own_ceiling_rounds check (rounds between 0.1 and 100),
    constraint own_ceiling_minutes check (recording_minutes between 0.1 and 480)
);
select belongs_to_community(t) from unnest(array['own_ceilings', 'own_ceiling']::regclass[]) t;
alter table own_ceiling add constraint own_ceiling_of_a_community foreign key (community) references own_ceilings (community);
select community_policies(t) from unnest(array['own_ceilings', 'own_ceiling']::regclass[]) t;
select app_may('own_ceilings');
select app_may('own_ceiling', 'select, insert, delete');
select history_of('own_ceilings', 'community', 'community');
select history_of('own_ceiling', 'community', 'post');
