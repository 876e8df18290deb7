-- Setting up: who registers communities, keeps the book of staff and roster, and the ledger of homes and residents. An
-- administrator may do all of it, because in a company that begins there is nobody else.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('administrator', 'communities.read communities.edit staff.read staff.edit duty.read duty.edit places.read ledger.edit'),
    ('headquarters', 'communities.read'),
    ('manager', 'staff.read staff.edit ledger.edit'),
    ('supervisor', 'staff.read')
) as shipped (role, permissions)
on conflict do nothing;

-- Who registered a community when. A community's lines are its own.
select history_of('community', 'id', 'id');
