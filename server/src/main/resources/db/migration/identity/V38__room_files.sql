-- Who opens the file of a home with what residents agreed to have written down, who may see a whole number, with a reason, and
-- who hands a home over to other owners or tenants.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'residents.file residents.unmask residents.transfer'),
    ('front_desk', 'residents.file residents.transfer'),
    ('supervisor', 'residents.file residents.unmask residents.transfer')
) as shipped (role, permissions);
