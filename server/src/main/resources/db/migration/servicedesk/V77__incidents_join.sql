-- A new ticket of an incident's building and category belongs to it by itself: nobody joined it. Who takes one out says why.
alter table ticket_follow
    alter column joined_by drop not null,
    add column ended_reason text,
    add constraint ticket_follow_ended_reason check (length(ended_reason) between 1 and 200);
create index incident_running on incident (community) where ended_at is null;
