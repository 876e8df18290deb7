-- Which cards were printed together, as often as somebody printed them; and since when one hangs at its machine, by a photo.
create table equipment_print (
    community uuid not null,
    id uuid not null,
    phone text not null,
    printed_at timestamptz not null,
    printed_by uuid not null,
    constraint equipment_print_pk primary key (community, id),
    constraint equipment_print_phone check (length(phone) between 1 and 20)
);
create table equipment_card (
    community uuid not null,
    print uuid not null,
    n int not null,
    item uuid not null,
    constraint equipment_card_pk primary key (community, print, n)
);
select belongs_to_community(t) from unnest(array['equipment_print', 'equipment_card']::regclass[]) t;
alter table equipment_card add constraint card_of_a_print
    foreign key (community, print) references equipment_print (community, id);
alter table equipment_card add constraint card_of_an_item
    foreign key (community, item) references equipment_item (community, id);
create index equipment_card_by_item on equipment_card (community, item);
create index equipment_print_by_time on equipment_print (community, printed_at);
select community_policies(t), app_may(t, 'select, insert')
  from unnest(array['equipment_print', 'equipment_card']::regclass[]) t;
alter table equipment_item
    add column card_hung_at timestamptz,
    add column card_photo text,
    add constraint card_hangs_on_a_photo check ((card_hung_at is null) = (card_photo is null));
