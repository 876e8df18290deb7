-- Whoever is asked takes it down, and the company's administrator says what a ticket can be about.
insert into role_permission (role, permission) values
    ('technician', 'tickets.register'),
    ('administrator', 'categories.edit');
