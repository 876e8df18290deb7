-- Who samples calls and scores them, who sets the numbers of the counter, and who hears of trouble there.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'calls.check counter.settings counter.trouble'),
    ('supervisor', 'calls.check counter.trouble')
) as shipped (role, permissions);
