-- What somebody is found by as it is typed: the name, its pinyin and the initials of that, each compared byte by byte, so that
-- the beginning of a word is a range of the index. Row-level security lets no other comparison than such ranges near an index.
create table party_word (
    community uuid not null,
    word text collate "C" not null check (length(word) between 1 and 600),
    party uuid not null,
    constraint party_word_pk primary key (community, word, party)
);
-- Whose words are still to be written: everybody known before, and whoever gets another name.
create table party_unspelt (
    community uuid not null,
    party uuid not null,
    constraint party_unspelt_pk primary key (community, party)
);
select belongs_to_community(t) from unnest(array['party_word', 'party_unspelt']::regclass[]) t;
alter table party_word add constraint word_of_party foreign key (community, party) references party (community, id);
alter table party_unspelt add constraint unspelt_party foreign key (community, party) references party (community, id);
create index party_word_by_party on party_word (community, party);
select community_policies(t) from unnest(array['party_word', 'party_unspelt']::regclass[]) t;
select app_may('party_word', 'select, insert');
select app_may('party_unspelt', 'select, insert, delete');
insert into party_unspelt (community, party) select community, id from party;

-- Another name leaves none of the old words behind.
create function forget_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from party_word where community = new.community and party = new.id;
    insert into party_unspelt (community, party) values (new.community, new.id) on conflict do nothing;
    return null;
end $$;
revoke execute on function forget_words() from public;
create trigger forget_words after update of name on party
    for each row when (new.name is distinct from old.name) execute function forget_words();

-- The beginning of a label, likewise.
create index place_by_label on place (community, label collate "C");
