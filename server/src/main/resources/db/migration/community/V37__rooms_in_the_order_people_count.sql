-- Numbers within a label count as numbers: 2-1-301 comes before 2-1-1001, 2 before 10.
create collation natural_order (provider = icu, locale = 'und-u-kn-true');

create index place_in_natural_order on place (community, label collate natural_order);
