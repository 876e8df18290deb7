-- A shift that is taken off the roster before it begins stays in the book and counts no longer.
alter table duty add cancelled_at timestamptz;
alter table duty drop constraint duty_overlaps;
alter table duty add constraint duty_overlaps exclude using gist
    (community with =, employee with =, during with &&) where (cancelled_at is null);
