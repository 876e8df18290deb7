-- What waits for a yes or no is found without reading what was decided.
create index quote_waiting on quote (community, offered_at) where state = 'OFFERED';
