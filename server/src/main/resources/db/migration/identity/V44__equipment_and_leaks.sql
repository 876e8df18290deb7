-- Who reads and writes the register of valves and risers, who works on what a leak damaged, and who puts tickets together.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'equipment.read equipment.edit leaks.read leaks.handle incidents.manage'),
    ('supervisor', 'equipment.read equipment.edit leaks.read leaks.handle incidents.manage'),
    ('front_desk', 'equipment.read leaks.read leaks.handle incidents.manage'),
    ('headquarters', 'equipment.read leaks.read')
) as shipped (role, permissions);
