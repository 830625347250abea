-- Who tried which trial when: a row for each time that a trainer began a job of it. A trial has several where it went on from a
-- rung, where its job was delivered again, and where its folds are trained side by side.
create table attempt (
  sweep_id     text        not null,
  number       integer     not null,
  -- -1 where its trial has no folds
  fold         integer     not null,
  attempt      integer     not null,
  trainer_id   text        not null,
  started_at   timestamptz not null,
  resumed_from integer     not null,
  -- how it ended: as its trainer told, PAUSED included, or LOST where another began the same job; null while it has not
  ending       text,
  ended_at     timestamptz,
  primary key (sweep_id, number, fold, trainer_id, attempt, started_at)
);
create index attempt_by_start on attempt (sweep_id, started_at);
create index attempt_by_end on attempt (ended_at);
