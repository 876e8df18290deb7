-- Who hears, beside whoever answers for it, that a paper of the equipment runs out; and whoever scans the card at a machine sees it.
insert into role_permission (role, permission) values
    ('manager', 'equipment.warned'),
    ('technician', 'equipment.read');
