-- A household may have no mobile number. What it is registered by is then a line of the fixed net: nobody signs in with it, and no
-- message goes to it.
alter table party add registered_by text not null default 'MOBILE'
    constraint party_is_registered_by_a_number check (registered_by in ('MOBILE', 'LANDLINE'));
alter table party add constraint party_of_a_landline_has_no_account check (registered_by = 'MOBILE' or account is null);
