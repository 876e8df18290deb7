-- Nobody reads when an import ended: its history says it.
alter table sheet_import drop column finished_at;
