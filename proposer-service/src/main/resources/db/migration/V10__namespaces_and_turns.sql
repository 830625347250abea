-- To whom a sweep belongs, and why its trials wait, where that lasts.
alter table sweep
  add column namespace text not null default 'default',
  add column held text;

-- What a deleted sweep had cost its namespace.
alter table deleted_sweep
  add column namespace text not null default 'default',
  add column epochs bigint not null default 0;

-- Each sweep queues its oldest trials when it is its turn.
drop index trial_unpublished;
create index trial_unpublished on trial (sweep_id, proposed_at, number)
  where published_at is null and end_state is null;
