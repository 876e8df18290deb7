-- Whoever writes a line of the company's or a firm over says which version they read.
alter table work_skill add column version int not null default 1;
alter table work_points add column version int not null default 1;
alter table price_line add column version int not null default 1;
alter table contractor add column version int not null default 1;
