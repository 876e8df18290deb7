-- The beginning of a number is a range of the index, whatever language the database sorts by.
create index ticket_by_number on ticket (community, number collate "C");
