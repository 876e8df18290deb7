-- Who guides people in and out of a home, and who says which steps that takes.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'moves.edit moves.plan'),
    ('front_desk', 'moves.edit'),
    ('supervisor', 'moves.edit')
) as shipped (role, permissions);
