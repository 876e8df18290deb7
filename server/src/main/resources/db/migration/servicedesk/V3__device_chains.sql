-- What each phone sent, as a chain: what is missing, came twice or in another order is seen when the next command comes.
create table field_command (
    community uuid not null,
    account uuid not null,
    device text not null,
    sequence bigint not null,
    id uuid not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    constraint field_command_pk primary key (community, account, device, sequence, id)
);
select belongs_to_community('field_command');
select community_policies('field_command');
select app_may('field_command', 'select, insert');
