-- Who connects the telephone exchange of a community.
insert into role_permission (role, permission) values
    ('manager', 'calls.exchange'),
    ('administrator', 'calls.exchange');
