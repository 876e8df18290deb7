-- Who tells what the weather did: whoever is on the spot or at the desk.
insert into role_permission (role, permission) values
    ('manager', 'weather.tell'),
    ('supervisor', 'weather.tell'),
    ('front_desk', 'weather.tell'),
    ('technician', 'weather.tell');
