-- A role is held once at a time, and may be given again on the day it ended. Of several live rows of one role the oldest says
-- since when it is held; the others never worked.
update access_grant g set until = g.since
 where g.until is null
   and exists (
       select from access_grant older
        where older.until is null and older.account = g.account and older.role = g.role and older.company = g.company
          and older.community is not distinct from g.community
          and (older.since, older.id) < (g.since, g.id));
alter table access_grant drop constraint access_grant_is_there;
create unique index access_grant_is_live on access_grant (account, role, company, community) nulls not distinct
    where until is null;
