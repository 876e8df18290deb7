-- Rooms that are too cold or too warm: readings, the issue that one outside the community's range opens by itself, what was agreed to
-- do about it, and the reading after that.
create table temperature_range (
    community uuid not null,
    low numeric(4, 1) not null,
    high numeric(4, 1) not null,
    version int not null,
    constraint temperature_range_pk primary key (community),
    constraint temperature_range_is_one check (low between 0 and 40 and high between 0 and 40 and low < high)
);
create table temperature_reading (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    celsius numeric(4, 1) not null,
    taken_at timestamptz not null,
    taken_by uuid not null,
    note text,
    issue uuid,
    constraint temperature_reading_pk primary key (community, id),
    constraint temperature_is_of_a_room check (celsius between -30 and 60),
    constraint temperature_note check (length(note) <= 500)
);
create table temperature_issue (
    community uuid not null,
    id uuid not null,
    space uuid not null,
    too_cold boolean not null,
    opened_at timestamptz not null,
    measure text,
    measure_words text,
    agreed_at timestamptz,
    agreed_by uuid,
    settled_celsius numeric(4, 1),
    result text,
    closed_at timestamptz,
    closed_by uuid,
    constraint temperature_issue_pk primary key (community, id),
    constraint temperature_measure_is_known check (measure in ('ADJUST_VALVE', 'VENT', 'CLEAN_FILTER', 'TELL_SUPPLIER', 'OTHER')),
    constraint temperature_measure_words check (length(measure_words) between 1 and 500),
    constraint temperature_measure_is_agreed_whole check (num_nulls(measure, measure_words, agreed_at, agreed_by) in (0, 4)),
    constraint temperature_result check (length(result) between 1 and 500),
    -- S18-031: nothing is settled without something that was done and a reading after it.
    constraint temperature_is_settled_by_a_measure_and_a_reading check
        (closed_at is null or (measure is not null and settled_celsius is not null and closed_by is not null))
);
select belongs_to_community(t)
  from unnest(array['temperature_range', 'temperature_reading', 'temperature_issue']::regclass[]) t;
alter table temperature_reading add constraint reading_in_space foreign key (community, space) references place (community, id);
alter table temperature_issue add constraint temperature_in_space foreign key (community, space) references place (community, id);
alter table temperature_reading add constraint reading_of_issue
    foreign key (community, issue) references temperature_issue (community, id);
create unique index one_open_temperature_issue on temperature_issue (community, space) where closed_at is null;
create index temperature_issue_by_opening on temperature_issue (community, opened_at);
create index temperature_reading_by_issue on temperature_reading (community, issue, taken_at);
select community_policies(t)
  from unnest(array['temperature_range', 'temperature_reading', 'temperature_issue']::regclass[]) t;
select app_may('temperature_range'), app_may('temperature_issue'), app_may('temperature_reading', 'select, insert');
select history_of('temperature_range', 'community', 'community');
select masked_history_of('temperature_issue', array['measure_words', 'result']);

insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, parameter) values
    ('S18-030', 'servicedesk.temperature-record', 'servicedesk.temperature-issue-opened', array[1], 'limit'),
    ('S18-031', 'servicedesk.temperature-issue', 'servicedesk.temperature-settled', array[1], 'limit');
