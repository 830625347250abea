-- One row a task: work on a sweep as a whole, which a trainer does. Committed before its job is published, as with trials.
create table task (
  sweep_id     text        not null references sweep,
  number       integer     not null,
  kind         text        not null,
  document     json        not null,
  begun_at     timestamptz not null,
  published_at timestamptz,
  ended_at     timestamptz,
  failure      text,
  primary key (sweep_id, number)
);

create index task_unpublished on task (begun_at) where published_at is null and ended_at is null;
