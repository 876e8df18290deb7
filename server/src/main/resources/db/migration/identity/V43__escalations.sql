-- Who is told next while nobody says that they see to what is late, who may say so, and who stops a clock.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'escalations.acknowledge escalations.manager escalations.settings tickets.pause'),
    ('supervisor', 'escalations.acknowledge tickets.pause'),
    ('headquarters', 'escalations.acknowledge escalations.company'),
    ('front_desk', 'tickets.pause'),
    ('technician', 'tickets.pause'),
    ('administrator', 'escalations.settings')
) as shipped (role, permissions);
