-- Who prints the codes that hang at places, and ends them.
insert into role_permission (role, permission) values
    ('manager', 'spots.edit'),
    ('front_desk', 'spots.edit'),
    ('supervisor', 'spots.edit');
