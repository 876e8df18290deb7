-- Who opens a census and plans visits, and who makes them.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'visits.plan visits.make'),
    ('supervisor', 'visits.plan visits.make'),
    ('front_desk', 'visits.make')
) as shipped (role, permissions);
