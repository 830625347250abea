-- What a network did on its first batches, and what was made of it, both as they travel; a row a task.
create table preflight (
  sweep_id text    not null,
  task     integer not null,
  measured json    not null,
  judged   json    not null,
  primary key (sweep_id, task)
);
