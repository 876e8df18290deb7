-- Paid work does not begin before whoever pays said yes to its price (S11-054); the database says no too.
alter table quote add begun_at timestamptz;
alter table quote add constraint paid_work_begins_after_the_answer check
    (begun_at is null or (state = 'APPROVED' and begun_at >= decided_at));
