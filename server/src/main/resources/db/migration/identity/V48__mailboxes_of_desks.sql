-- Who says which mailbox the desk reads. Who reads its mails may call back.
insert into role_permission (role, permission) values
    ('manager', 'mails.mailbox'),
    ('administrator', 'mails.mailbox');
