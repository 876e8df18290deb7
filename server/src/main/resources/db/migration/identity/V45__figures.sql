-- Who sees how the work of a month went, and who sees it of all communities of the company.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('manager', 'figures.read'),
    ('supervisor', 'figures.read'),
    ('headquarters', 'figures.read figures.company')
) as shipped (role, permissions);
-- Headquarters has something done and says when it is enough; the community reports.
insert into role_permission (role, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('headquarters', 'supervision.read supervision.issue'),
    ('manager', 'supervision.read supervision.report'),
    ('supervisor', 'supervision.read supervision.report'),
    ('front_desk', 'supervision.read')
) as shipped (role, permissions);
