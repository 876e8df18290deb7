-- How warm a room has to be is a number that promises are judged by: those set it who set the others.
insert into role_permission (role, permission)
values ('manager', 'temperatures.settings'), ('supervisor', 'temperatures.settings');
