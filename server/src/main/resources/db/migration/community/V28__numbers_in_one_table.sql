-- Every number of somebody beside the registered one stands in party_contact, whoever wrote it down: decision 0033.
-- What the ledger said has no account that added it; what was added before it was kept here has no time either.
alter table party_contact alter added_at drop not null;
alter table party_contact alter added_by drop not null;
alter table party_contact add constraint contact_added_by_somebody_at_a_time check (added_by is null or added_at is not null);
-- With which key it is sealed: CONTACT binds it to its row, PHONE is how numbers of the register are. The job
-- community.seal-numbers leaves none of the latter.
alter table party_contact add sealed_with text not null default 'CONTACT' check (sealed_with in ('CONTACT', 'PHONE'));
-- What it is found by: a number's digits alone, an address in lower case; null until the job has written it.
alter table party_contact add found_hash bytea;
alter table party_contact add last_four_hash bytea;
alter table party_contact add constraint contact_is_no_number_or_found_by_its_end
    check (found_hash is null or (kind in ('MOBILE', 'LANDLINE')) = (last_four_hash is not null));
insert into party_contact (community, id, party, kind, note, value_hash, value_cipher, sealed_with, found_hash, last_four_hash)
select community, uuidv7(), party, 'MOBILE', '', phone_hash, phone_cipher, 'PHONE', phone_hash, last_four_hash
  from party_other_phone
on conflict do nothing;
create index party_contact_by_found on party_contact (community, found_hash) where ended_at is null;
create index party_contact_by_last_four on party_contact (community, last_four_hash) where ended_at is null;
create index party_contact_to_seal on party_contact (community) where found_hash is null or sealed_with <> 'CONTACT';
drop trigger keep_history on party_contact;
select masked_history_of('party_contact', array['note', 'value_hash', 'value_cipher', 'found_hash', 'last_four_hash']);
drop table party_other_phone;
delete from table_class where name = 'party_other_phone';
