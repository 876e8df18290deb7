-- When the seasons begin in a community, and from when until when it is heated: days of the year, as 11-15.
create table plan_season (
    community uuid not null,
    spring text not null,
    summer text not null,
    autumn text not null,
    winter text not null,
    heating_from text not null,
    heating_until text not null,
    version int not null,
    constraint plan_season_pk primary key (community),
    constraint plan_season_follow_one_another check (spring < summer and summer < autumn and autumn < winter),
    constraint plan_season_days check (
        (spring || summer || autumn || winter || heating_from || heating_until) ~ '^((0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])){6}$')
);
select belongs_to_community('plan_season');
select community_policies('plan_season');
select app_may('plan_season');
select history_of('plan_season', 'community', 'community');
