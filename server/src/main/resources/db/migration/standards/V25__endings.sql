-- A promise ends as it changes: by a further version, in force from then on. What was promised before stays as it was.
alter table adoption_version add column ends boolean not null default false;
alter table adoption_version add constraint adoption_ending_has_a_reason check (not ends or reason is not null);
alter table adoption_version add constraint adoption_ending_is_approved check (not ends or approved_by is not null);
alter table adoption_proposal add column ends boolean not null default false;

-- A clause may be adopted again after it was ended: a row for each time.
alter table adopted_roll_up add column adopted_until timestamptz;
alter table adopted_roll_up add constraint adopted_roll_up_runs_forward check (adopted_until > adopted_from);
alter table adopted_roll_up drop constraint adopted_roll_up_pk;
alter table adopted_roll_up add constraint adopted_roll_up_pk primary key (community, company, clause, adopted_from);
select app_may('adopted_roll_up', 'update');
