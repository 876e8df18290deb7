-- What a space is, what it serves, how large its certificate says it is (square metres), and whether somebody is in it or
-- trades there; null where nobody has said.
alter table place add space_kind text;
alter table place add use text;
alter table place add certificate_area numeric(10, 2);
alter table place add occupied boolean;
alter table place add trading boolean;
alter table place add constraint place_space_kind_is_known
    check (space_kind in ('FLAT', 'SHOP', 'BAY', 'STOREROOM', 'CLASSROOM', 'COMMON_AREA', 'PLANT_ROOM'));
alter table place add constraint place_use_is_known
    check (use in ('DWELLING', 'COMMERCE', 'OFFICE', 'PARKING', 'STORAGE', 'TEACHING', 'COMMON'));
alter table place add constraint place_area_is_positive check (certificate_area > 0);
alter table place add constraint place_described_is_a_space
    check (kind = 'SPACE' or num_nonnulls(space_kind, use, certificate_area, occupied, trading) = 0);

-- Numbers by which a party can be reached besides its own: a ledger often has two in one cell.
create table party_other_phone (
    community uuid not null,
    party uuid not null,
    phone_hash bytea not null,
    phone_cipher bytea not null,
    last_four_hash bytea not null,
    constraint party_other_phone_pk primary key (community, party, phone_hash)
);
select belongs_to_community('party_other_phone');
alter table party_other_phone add constraint other_phone_of_party
    foreign key (community, party) references party (community, id);
create index party_other_phone_by_phone on party_other_phone (community, phone_hash);
create index party_other_phone_by_last_four on party_other_phone (community, last_four_hash);
select community_policies('party_other_phone');
select app_may('party_other_phone', 'select, insert');
select masked_history_of('party_other_phone', array['phone_hash', 'phone_cipher', 'last_four_hash'], 'community', 'party');
