-- Education and personality are asked about only where a community added them (S16-007): by whom, since when, until when.
create table extra_detail_field (
    community uuid not null,
    id uuid not null,
    field text not null,
    added_at timestamptz not null,
    added_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint extra_detail_field_pk primary key (community, id),
    constraint extra_detail_field_is_one_that_may_be_added check (field in ('EDUCATION', 'PERSONALITY')),
    constraint extra_detail_field_is_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
select belongs_to_community('extra_detail_field');
create unique index one_live_extra_field on extra_detail_field (community, field) where ended_at is null;
select community_policies('extra_detail_field');
select app_may('extra_detail_field');
select history_of('extra_detail_field');
