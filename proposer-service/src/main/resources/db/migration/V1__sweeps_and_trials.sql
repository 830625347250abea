-- One row a sweep: what was asked for, and where it stands.
create table sweep (
  sweep_id           text        primary key,
  name               text        not null,
  spec               json        not null,
  seed               bigint      not null,
  state              text        not null,
  end_reason         text,
  message            text,
  max_trials         integer,
  created_at         timestamptz not null,
  ended_at           timestamptz,
  -- counts the changes; those above published_revision still have to be published
  revision           integer     not null,
  published_revision integer     not null default 0
);

create index sweep_unpublished on sweep (sweep_id) where revision > published_revision;

-- One row a trial, committed before its job is published: this table is the outbox of barrido.trials,
-- and with its stop columns that of barrido.trial-commands.
create table trial (
  sweep_id          text        not null references sweep,
  number            integer     not null,
  hyperparameters   json        not null,
  origin            text        not null,
  seed              bigint      not null,
  proposed_at       timestamptz not null,
  published_at      timestamptz,
  deliveries_lost   integer     not null default 0,
  end_state         text,
  failure_kind      text,
  message           text,
  fidelity_epochs   integer,
  best_epoch        integer,
  objective         double precision,
  metrics           jsonb,
  ended_at          timestamptz,
  stop_reason       text,
  stop_published_at timestamptz,
  primary key (sweep_id, number)
);

create index trial_unpublished on trial (proposed_at, number)
  where published_at is null and end_state is null;

create index stop_unpublished on trial (sweep_id, number)
  where stop_reason is not null and stop_published_at is null;
