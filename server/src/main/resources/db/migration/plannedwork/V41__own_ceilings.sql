-- What one person of a post carries in a shift where a community says otherwise than what ships: all of it, or none. The post "" stands
-- for all others; a number that is null is not what is limited.
create table own_ceilings (
    community uuid not null,
    posts text[] not null,
    rounds numeric(6,1)[] not null,
    recording_minutes numeric(6,1)[] not null,
    version int not null,
    constraint own_ceilings_pk primary key (community),
    constraint own_ceilings_of_somebody check (cardinality(posts) >= 1),
    constraint own_ceilings_of_each_post check (cardinality(posts) = cardinality(rounds)
                                                and cardinality(posts) = cardinality(recording_minutes))
);
select belongs_to_community('own_ceilings');
select community_policies('own_ceilings');
select app_may('own_ceilings');
select history_of('own_ceilings', 'community', 'community');
