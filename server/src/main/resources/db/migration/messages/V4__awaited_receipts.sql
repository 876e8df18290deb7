-- Of what was sent, next_try says until when a receipt is awaited before the next channel's turn; infinity: none is.
update delivery set next_try = 'infinity' where state = 'SENT';
create index delivery_sent on delivery (community, next_try) where state = 'SENT';
