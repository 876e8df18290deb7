-- Who says how many jobs somebody may hold of those they took themselves, and when the system sends somebody.
insert into role_permission (role, permission) values ('manager', 'dispatch.settings');
