-- An administrator sees who may come in for the company, and ends it.
insert into role_permission (role, permission) values
    ('administrator', 'accounts.read'),
    ('administrator', 'accounts.edit');
create index access_grant_by_company on access_grant (company, account);
