-- Valves and risers: where each hangs and what it serves, so that whoever comes to a leak closes the right one at once.
create table fitting (
    community uuid not null,
    id uuid not null,
    kind text not null,
    label text not null,
    name text not null,
    place uuid not null,
    position text not null,
    photos text[] not null,
    registered_at timestamptz not null,
    ended_at timestamptz,
    version int not null,
    constraint fitting_pk primary key (community, id),
    constraint fitting_kind_is_known check (kind in
        ('HEATING_VALVE', 'WATER_VALVE', 'GAS_VALVE', 'FIRE_VALVE', 'HEATING_RISER', 'WATER_RISER', 'DRAIN_RISER')),
    constraint fitting_label check (length(label) between 1 and 40),
    constraint fitting_name check (length(name) between 1 and 60),
    constraint fitting_position check (length(position) between 1 and 200),
    constraint fitting_photos check (cardinality(photos) <= 5)
);
-- A space, or a floor, unit or building for all that is in it.
create table fitting_reach (
    community uuid not null,
    id uuid not null,
    fitting uuid not null,
    place uuid not null,
    since timestamptz not null,
    until timestamptz,
    constraint fitting_reach_pk primary key (community, id),
    constraint fitting_reach_ends_after_it_begins check (until >= since)
);
select belongs_to_community(t) from unnest(array['fitting', 'fitting_reach']::regclass[]) t;
alter table fitting add constraint fitting_hangs_in_place foreign key (community, place) references place (community, id);
alter table fitting_reach add constraint reach_of_fitting foreign key (community, fitting) references fitting (community, id);
alter table fitting_reach add constraint reach_is_a_place foreign key (community, place) references place (community, id);
create unique index fitting_label_is_taken on fitting (community, label) where ended_at is null;
create unique index fitting_serves_a_place_once on fitting_reach (community, fitting, place) where until is null;
create index fitting_reach_by_place on fitting_reach (community, place) where until is null;
select community_policies(t), app_may(t) from unnest(array['fitting', 'fitting_reach']::regclass[]) t;
select history_of('fitting');
select history_of('fitting_reach');
