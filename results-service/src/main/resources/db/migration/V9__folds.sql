-- The folds of a trial that is cross-validated, a row each; they are trained apart. Its row in trial is what follows from them.
create table fold (
  sweep_id       text        not null,
  number         integer     not null,
  fold           integer     not null,
  folds          integer     not null,
  attempt        integer     not null,
  trainer_id     text        not null,
  -- null when it was told to stop before it began
  started_at     timestamptz,
  epochs         integer     not null default 0,
  -- null while it is under way, with all that follows
  end_state      text,
  ended_at       timestamptz,
  -- its place among the facts as they were stored: the end of the trial comes with that of a fold
  end_position   bigint,
  best_epoch     integer,
  objective      double precision,
  metrics        jsonb       not null default '{}',
  failure_kind   text,
  message        text,
  primary key (sweep_id, number, fold)
);

-- One row an epoch of a fold. What is judged is in measurement: the mean of the folds at hand, once all of those under way have
-- come to the epoch.
create table fold_measurement (
  sweep_id       text             not null,
  number         integer          not null,
  epoch          integer          not null,
  fold           integer          not null,
  attempt        integer          not null,
  objective      double precision,
  diverged       boolean          not null,
  metrics        jsonb            not null,
  elapsed_millis bigint           not null,
  measured_at    timestamptz      not null,
  primary key (sweep_id, number, epoch, fold)
);

alter table measurement
  -- the folds that it is the mean of, null when its trial has none
  add column folds integer[],
  -- the fold whose end it had waited for, null when it waited for a measurement
  add column released_by integer;
