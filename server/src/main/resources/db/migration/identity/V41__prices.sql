-- Who writes the company's price list.
insert into role_permission (role, permission) values ('administrator', 'prices.edit');
