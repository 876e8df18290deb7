-- Who writes a line of the list of calls says which one they read, as they do of greetings.
alter table call_check_item add column version int not null default 1;
