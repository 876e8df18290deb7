-- Counts what was said of a space itself, so that nobody corrects what somebody else has just corrected or imported.
alter table place add about_version int not null default 0;
