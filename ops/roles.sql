-- The roles of an installation, safe to run again. The application runs this itself on the PostgreSQL it brings; on a
-- PostgreSQL of one's own (18 or newer), as a superuser and in the database the application will use:
--
--     psql -v owner_password=… -v app_password=… -f ops/roles.sql
--
-- anju_owner owns the tables and migrates; anju_app serves requests and owns nothing; anju_span is entered by jobs and
-- anju_headquarters to read a company's roll-ups.
do $$ begin create role anju_owner login; exception when duplicate_object then null; end $$;
do $$ begin create role anju_app login; exception when duplicate_object then null; end $$;
do $$ begin create role anju_span nologin; exception when duplicate_object then null; end $$;
do $$ begin create role anju_headquarters nologin; exception when duplicate_object then null; end $$;
alter role anju_owner password :'owner_password';
alter role anju_app password :'app_password';
grant anju_span to anju_app with inherit false, set true;
grant anju_headquarters to anju_app with inherit false, set true;
do $$ begin execute format('grant create on database %I to anju_owner', current_database()); end $$;
grant usage, create on schema public to anju_owner;
grant usage on schema public to anju_app, anju_span, anju_headquarters;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
