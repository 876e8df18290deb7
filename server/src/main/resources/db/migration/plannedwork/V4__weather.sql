-- What the weather did: from when until when it rained, stormed or froze, as somebody or a station told. A moment that was told stays.
create table weather_spell (
    community uuid not null,
    id uuid not null,
    n int not null,
    kind text not null,
    began_at timestamptz,
    ended_at timestamptz,
    constraint weather_spell_pk primary key (community, id),
    constraint one_weather_spell_per_number unique (community, n),
    constraint weather_spell_kind check (kind in ('RAIN', 'TYPHOON', 'FROST')),
    constraint weather_spell_was_told check (began_at is not null or ended_at is not null),
    constraint weather_spell_runs_forward check (began_at < ended_at)
);
create table weather_station (
    community uuid not null,
    secret bytea not null,
    set_at timestamptz not null,
    constraint weather_station_pk primary key (community)
);
select belongs_to_community(t) from unnest(array['weather_spell', 'weather_station']::regclass[]) t;
create index weather_spell_by_kind on weather_spell (community, kind, n);
select community_policies(t), app_may(t) from unnest(array['weather_spell', 'weather_station']::regclass[]) t;
select history_of('weather_spell');
select masked_history_of('weather_station', array['secret'], 'community', 'community');
