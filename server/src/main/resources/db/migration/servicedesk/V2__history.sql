-- A ticket is changed by people at every step. What a resident wrote is theirs and may name people: masked.
select masked_history_of('ticket', array['description', 'comment']);
