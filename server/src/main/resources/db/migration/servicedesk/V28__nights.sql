-- When it is night in a community, and from when on somebody comes in the morning to what is not urgent.
create table night_setting (
    community uuid not null,
    from_hour int not null,
    until_hour int not null,
    morning_hour int not null,
    version int not null,
    constraint night_setting_pk primary key (community),
    constraint night_setting_in_range check
        (from_hour between 18 and 23 and until_hour between 0 and 10 and morning_hour between until_hour and 12)
);
select belongs_to_community('night_setting');
select community_policies('night_setting'), app_may('night_setting');
select history_of('night_setting', 'community', 'community');
