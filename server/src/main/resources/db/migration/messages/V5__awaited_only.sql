-- Of all that was ever sent only what is awaited is looked for.
drop index delivery_sent;
create index delivery_awaited on delivery (community, next_try) where state = 'SENT' and next_try < 'infinity';
