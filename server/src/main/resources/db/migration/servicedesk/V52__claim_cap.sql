-- No community of a company lets anybody take more themselves than this.
create table claim_cap (
    company uuid not null,
    id uuid not null,
    most_in_hand int not null,
    version int not null,
    constraint claim_cap_pk primary key (company),
    constraint claim_cap_in_range check (most_in_hand between 1 and 20)
);
select shared_by_all('claim_cap');
select app_may('claim_cap');
select history_of('claim_cap', null, 'id');
