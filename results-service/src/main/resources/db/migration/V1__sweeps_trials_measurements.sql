-- The latest state of each sweep, as the proposer published it.
create table sweep (
  sweep_id       text        primary key,
  name           text        not null,
  state          text        not null,
  end_reason     text,
  message        text,
  revision       integer     not null,
  seed           bigint      not null,
  max_trials     integer,
  objective_type text        not null,
  spec           json        not null,
  created_at     timestamptz not null,
  ended_at       timestamptz
);

-- One row a trial. Its facts come from three topics in any order, so every column but the key may come late.
create table trial (
  sweep_id        text             not null,
  number          integer          not null,
  state           text             not null,
  hyperparameters json             not null default '{}',
  maximize        boolean          not null default false,
  attempt         integer,
  trainer_id      text,
  -- the proposer's clock when it queued the job, null until the job was seen
  queued_at       timestamptz,
  started_at      timestamptz,
  ended_at        timestamptz,
  elapsed_millis  bigint,
  epochs          integer          not null default 0,
  best_epoch      integer,
  objective       double precision,
  metrics         jsonb            not null default '{}',
  failure_kind    text,
  message         text,
  primary key (sweep_id, number)
);

create index trial_by_state on trial (sweep_id, state);
create index trial_by_objective on trial (sweep_id, objective, number);

-- One row an epoch; (trial, epoch) is its identity, whoever measured it and however often.
create table measurement (
  sweep_id       text             not null,
  number         integer          not null,
  epoch          integer          not null,
  attempt        integer          not null,
  objective      double precision,
  diverged       boolean          not null,
  metrics        jsonb            not null,
  elapsed_millis bigint           not null,
  measured_at    timestamptz      not null,
  primary key (sweep_id, number, epoch)
);
