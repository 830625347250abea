-- To whom a sweep belongs.
alter table sweep add column namespace text not null default 'default';
create index sweep_by_namespace on sweep (namespace, created_at);
