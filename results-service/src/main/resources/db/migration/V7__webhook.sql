-- The revision at whose end the webhook was told, null while it was not.
alter table sweep add column told_revision integer;
