-- Opening a brick reads the first of those that are late, open and kept, each in the order of an index of its own.
drop index verdict_state_by_day;
create index verdict_state_by_day on verdict_state (community, clause, day, due_at, subject) where not withdrawn;
create index verdict_state_late on verdict_state (community, clause, day, due_at, subject)
    where satisfied_at > due_at and not withdrawn;
drop index verdict_state_unsatisfied;
create index verdict_state_unsatisfied on verdict_state (community, clause, day, due_at, subject)
    where satisfied_at is null and not withdrawn;
