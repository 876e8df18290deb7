-- What people read is called as people call it; the developer's cases keep the word of their day.
update ticket_category set warranty_part = '防水' where warranty_part = 'waterproofing';
update ticket_category set warranty_part = '供电线路' where warranty_part = 'wiring';
update warranty_part w set part = n.name
  from (values ('waterproofing', '防水'), ('wiring', '供电线路')) n (key, name)
 where w.part = n.key
   and not exists (select from warranty_part o where o.community = w.community and o.part = n.name);
