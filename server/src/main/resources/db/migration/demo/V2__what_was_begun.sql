-- What the data was begun as is noted as the first step: 'demonstration' or 'empty'. Of data that was begun before, the
-- demonstration's own steps tell, and before those its companies.
insert into first_start (step, made, done_at)
select case when exists (select from first_start where step like '%/%') or exists (select from company where name = '晴川物业')
            then 'demonstration' else 'empty' end,
       '00000000-0000-0000-0000-000000000000', now()
 where exists (select from first_start);
