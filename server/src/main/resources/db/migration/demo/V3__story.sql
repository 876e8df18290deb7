-- The past of the communities of a demonstration: from when to when it is told, how much of it, and how far the telling came.
create table story (
    key text primary key,
    percent int not null check (percent between 1 and 100),
    begins timestamptz not null,
    until timestamptz not null check (begins < until),
    told_until timestamptz not null check (told_until between begins and until)
);
-- What falls due while it is told: kind, community, subject and instant in one, as due work is named.
create table story_due (
    task text primary key,
    due timestamptz not null
);
select local_to_coordinator(t) from unnest(array['story', 'story_due']::regclass[]) t;
select app_may('story'), app_may('story_due', 'select, insert, delete');
