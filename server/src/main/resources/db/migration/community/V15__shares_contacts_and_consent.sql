-- What part of a space each owner holds, as the certificate says it. Joint owners and everybody else have none.
alter table occupancy add share_part int;
alter table occupancy add share_whole int;
alter table occupancy add constraint occupancy_share_is_a_part check (
    (share_part is null) = (share_whole is null)
    and (share_part is null or (relation = 'OWNER' and share_part between 1 and share_whole and share_whole <= 9999)));

-- On no day do the owners of a space hold more than all of it. The lock makes two who add an owner at once see each other; the
-- most is held on a day on which some owner's tie begins. Six sixths are one: the sum is rounded.
create function owners_hold_no_more_than_all() returns trigger language plpgsql as $$
declare
    most numeric;
begin
    perform from place where community = new.community and id = new.space for no key update;
    select max(held) into most from (
        select sum(o.share_part::numeric / o.share_whole) as held
          from occupancy began
          join occupancy o on o.community = began.community and o.space = began.space and o.share_part is not null
           and o.during @> lower(began.during)
         where began.community = new.community and began.space = new.space and began.share_part is not null
           and not isempty(began.during)
         group by began.id) days;
    if round(most, 9) > 1 then
        raise exception 'The owners of % would hold % of it', new.space, most
            using errcode = 'check_violation', constraint = 'owners_hold_no_more_than_all';
    end if;
    return null;
end $$;
create trigger owners_hold_no_more_than_all
    after insert or update of share_part, share_whole, during on occupancy
    for each row when (new.share_part is not null) execute function owners_hold_no_more_than_all();

-- Further ways to reach somebody, beside the number of the register.
create table party_contact (
    community uuid not null,
    id uuid not null,
    party uuid not null,
    kind text not null check (kind in ('MOBILE', 'LANDLINE', 'EMAIL', 'WECHAT')),
    note text not null check (length(note) <= 50),
    value_hash bytea not null,
    value_cipher bytea not null,
    added_at timestamptz not null,
    added_by uuid not null,
    ended_at timestamptz,
    constraint party_contact_pk primary key (community, id)
);
-- Who saw a whole number, and why. The number itself is read apart, for a few minutes, by the same person.
create table contact_reveal (
    community uuid not null,
    id uuid not null,
    party uuid not null,
    contact uuid,
    account uuid not null,
    reason text not null check (length(reason) between 1 and 200),
    at timestamptz not null,
    constraint contact_reveal_pk primary key (community, id)
);
-- Who called whom without seeing the number, and what for.
create table resident_call (
    community uuid not null,
    id uuid not null,
    party uuid not null,
    contact uuid,
    account uuid not null,
    purpose text not null check (length(purpose) between 1 and 200),
    at timestamptz not null,
    constraint resident_call_pk primary key (community, id)
);
-- What somebody agreed to have written down, one purpose at a time, and until when.
create table consent (
    community uuid not null,
    id uuid not null,
    party uuid not null,
    purpose text not null check (purpose in ('GREETINGS', 'PREFERENCES', 'SPECIAL_NEEDS', 'CENSUS')),
    how text not null check (how in ('SIGNED', 'SPOKEN', 'ONLINE')),
    given_at timestamptz not null,
    given_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    constraint consent_pk primary key (community, id),
    constraint consent_is_somebodys_for_a_purpose unique (community, id, party, purpose),
    constraint consent_is_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
-- What is written down under a consent; gone, not only ended, when the consent is.
create table personal_detail (
    community uuid not null,
    id uuid not null,
    party uuid not null,
    consent uuid not null,
    purpose text not null,
    field text not null,
    value_cipher bytea,
    noted_at timestamptz not null,
    noted_by uuid not null,
    ended_at timestamptz,
    constraint personal_detail_pk primary key (community, id),
    constraint personal_detail_has_its_purpose check ((purpose, field) in (
        ('GREETINGS', 'BIRTHDAY'), ('PREFERENCES', 'PREFERENCE'), ('SPECIAL_NEEDS', 'SPECIAL_NEED'),
        ('CENSUS', 'AGE'), ('CENSUS', 'OCCUPATION'), ('CENSUS', 'EDUCATION'), ('CENSUS', 'PERSONALITY'))),
    constraint personal_detail_is_gone_when_ended check ((ended_at is null) = (value_cipher is not null))
);
select belongs_to_community(t)
  from unnest(array['party_contact', 'contact_reveal', 'resident_call', 'consent', 'personal_detail']::regclass[]) t;
alter table party_contact add constraint contact_of_party foreign key (community, party) references party (community, id);
alter table contact_reveal add constraint reveal_of_party foreign key (community, party) references party (community, id);
alter table contact_reveal add constraint reveal_of_contact
    foreign key (community, contact) references party_contact (community, id);
alter table resident_call add constraint call_of_party foreign key (community, party) references party (community, id);
alter table resident_call add constraint call_of_contact
    foreign key (community, contact) references party_contact (community, id);
alter table consent add constraint consent_of_party foreign key (community, party) references party (community, id);
alter table personal_detail add constraint personal_detail_under_its_consent
    foreign key (community, consent, party, purpose) references consent (community, id, party, purpose);
create unique index one_live_contact on party_contact (community, party, value_hash) where ended_at is null;
create unique index one_live_consent on consent (community, party, purpose) where withdrawn_at is null;
create unique index one_live_detail on personal_detail (community, party, field) where ended_at is null;
create index contact_reveal_by_party on contact_reveal (community, party, id);
create index consent_by_party on consent (community, party, id);
select community_policies(t)
  from unnest(array['party_contact', 'contact_reveal', 'resident_call', 'consent', 'personal_detail']::regclass[]) t;
select app_may(t) from unnest(array['party_contact', 'consent', 'personal_detail']::regclass[]) t;
select app_may(t, 'select, insert') from unnest(array['contact_reveal', 'resident_call']::regclass[]) t;
select masked_history_of('party_contact', array['note', 'value_hash', 'value_cipher']);
select masked_history_of('contact_reveal', array['reason']);
select masked_history_of('resident_call', array['purpose']);
select history_of('consent');
select masked_history_of('personal_detail', array['value_cipher']);
