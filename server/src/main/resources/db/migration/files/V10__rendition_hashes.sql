-- What the pictures that others are shown hashed to when they were made: unlike the original's, their names do not say it.
alter table stored_file
    add column cleaned_sha256 text,
    add column thumbnail_sha256 text,
    add constraint stored_file_rendition_hashes
        check (cleaned_sha256 ~ '^[0-9a-f]{64}$' and thumbnail_sha256 ~ '^[0-9a-f]{64}$');
grant update (cleaned_sha256, thumbnail_sha256) on stored_file to anju_app;
