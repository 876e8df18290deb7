-- How many of a hundred who do not answer a person telephones in a community; the standard number applies until then.
create table call_back_setting (
    community uuid not null,
    sample_percent int not null constraint sample_is_a_percentage check (sample_percent between 0 and 100),
    version int not null,
    constraint call_back_setting_pk primary key (community)
);
select belongs_to_community('call_back_setting');
select community_policies('call_back_setting'), app_may('call_back_setting');
select history_of('call_back_setting', 'community', 'community');
