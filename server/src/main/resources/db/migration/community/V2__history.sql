-- What people change about homes and who lives there. A party's name and phone are personal: history says that they changed.
select history_of('place');
select masked_history_of('party', array['name', 'phone_hash', 'phone_cipher', 'last_four_hash']);
select history_of('occupancy');
