-- What clauses say of when beside how often: on which days, between which hours, in which season, after which weather; and how long between
-- two doings. A clause whose number per_... says all of it is not here. The parameter names the number that a community may set.
create table promised_rule (
    clause text not null,
    rule text,
    opens time,
    closes time,
    parameter text,
    constraint promised_rule_pk primary key (clause),
    constraint promised_rule_hours check ((opens is null) = (closes is null)),
    constraint promised_rule_says_something check (rule is not null or opens is not null)
);
select shared_by_all('promised_rule');
select app_may('promised_rule', 'select');
insert into promised_rule (clause, rule, opens, closes, parameter) values
    ('S08-005', '1/WEEK@SAT,SUN', '12:00', '18:00', null),
    ('S09-005', 'RAIN+120', null, null, null),
    ('S09-020', null, '00:00', '06:00', null),
    ('S09-025', '1/WEEK', '22:00', '06:00', null),
    ('S09-027', 'RAIN_ENDED+60', null, null, 'delay_minutes'),
    ('S11-155', '183D', null, null, 'interval_days'),
    ('S11-220', '30D', null, null, 'suggested_interval_days'),
    ('S12-009', '30D', null, null, 'interval_from_source'),
    ('S16-012', '30D', null, null, null),
    ('S16-014', '1/WEEK~SUMMER', null, null, null),
    ('S16-015', '30D', null, null, 'suggested_interval_days'),
    ('S18-032', '1/MONTH~HEATING', null, null, null),
    ('S18-036', '1/DAY~HEATING', null, null, null);
