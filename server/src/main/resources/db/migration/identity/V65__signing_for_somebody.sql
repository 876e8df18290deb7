-- Who leads a team signs for those who have no phone.
insert into role_permission (role, permission) values ('manager', 'planned.sign-for'), ('supervisor', 'planned.sign-for');
