-- What is still to be done, without the years of what is closed: the desk's page of today reads all of it.
create index ticket_open_by_due on ticket (community, next_due, id) where state <> 'CLOSED';
