-- What an adoption may allow to stop the clock of what is mended or answered; nothing where it says nothing.
alter table deadline_measure add column pausable boolean not null default false;
