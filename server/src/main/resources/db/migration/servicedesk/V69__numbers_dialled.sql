-- Whom somebody telephoned over the bridge who left nothing but a number: whoever rang in vain, or reported at a spot. The id is
-- the command's key, so what is sent again is one call.
create table number_dialled (
    community uuid not null,
    id uuid not null,
    call uuid,
    ticket uuid,
    account uuid not null,
    at timestamptz not null,
    constraint number_dialled_pk primary key (community, id),
    constraint number_is_of_a_call_or_a_ticket check (num_nonnulls(call, ticket) = 1)
);
select belongs_to_community('number_dialled');
alter table number_dialled add constraint dialled_for_call foreign key (community, call) references phone_call (community, id);
alter table number_dialled add constraint dialled_for_ticket foreign key (community, ticket) references ticket (community, id);
create index number_dialled_by_call on number_dialled (community, call) where call is not null;
create index number_dialled_by_ticket on number_dialled (community, ticket) where ticket is not null;
select community_policies('number_dialled');
select app_may('number_dialled', 'select, insert');
select history_of('number_dialled');
