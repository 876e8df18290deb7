-- Buckets of Bucket4j: state is its own form, expires_at in milliseconds since 1970, when the bucket is full again.
create table rate_limit (
    id text primary key,
    state bytea,
    expires_at bigint
);
create index rate_limit_by_expiry on rate_limit (expires_at);
select local_to_coordinator('rate_limit');
select app_may('rate_limit', 'select, insert, update, delete');
