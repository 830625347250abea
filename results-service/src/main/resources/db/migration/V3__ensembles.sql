-- What combining the best models of a sweep came to, a row a task; chosen says how often each member was taken.
create table ensemble (
  sweep_id          text        not null,
  task              integer     not null,
  attempt           integer     not null,
  trainer_id        text        not null,
  failure_kind      text,
  message           text,
  members           integer[]   not null,
  chosen            integer[]   not null,
  best_metrics      jsonb       not null,
  average_metrics   jsonb       not null,
  selection_metrics jsonb       not null,
  elapsed_millis    bigint      not null,
  ended_at          timestamptz not null,
  primary key (sweep_id, task)
);
