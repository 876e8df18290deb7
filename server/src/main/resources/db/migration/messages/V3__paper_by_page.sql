-- The desk's list of slips is read page by page.
create index delivery_on_paper on delivery (community, id) where channel = 'PAPER' and state = 'WAITING';
