-- Who plans what is done again and again, and who does it.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'planned.read planned.edit planned.do'),
    ('supervisor', 'planned.read planned.edit planned.do'),
    ('technician', 'planned.do'),
    ('headquarters', 'planned.read')
) as shipped (role, permissions);
