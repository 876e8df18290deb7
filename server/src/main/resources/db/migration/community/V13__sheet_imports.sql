-- A workbook that is entered into the ledger: how far it is, how its sheets are read, what it would change or did.
create table sheet_import (
    community uuid not null,
    id uuid not null,
    file text,
    marked text,
    file_name text not null check (length(file_name) between 1 and 200),
    state text not null check (state in ('CHECKING', 'CHECKED', 'KEEPING', 'KEPT', 'UNREADABLE')),
    round int not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    rows_total int not null,
    rows_done int not null,
    sheets jsonb not null,
    outcome jsonb not null,
    kept_by uuid,
    finished_at timestamptz,
    constraint sheet_import_pk primary key (community, id),
    constraint sheet_import_progress check (rows_done between 0 and rows_total),
    constraint sheet_import_kept_by_somebody check (state not in ('KEEPING', 'KEPT') or kept_by is not null)
);
select belongs_to_community('sheet_import');
create index sheet_import_by_file on sheet_import (community, file);
create index sheet_import_by_marked on sheet_import (community, marked);
select community_policies('sheet_import');
select app_may('sheet_import', 'select, insert, update');
