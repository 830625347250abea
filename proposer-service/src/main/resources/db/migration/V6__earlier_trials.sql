-- The trials of earlier sweeps that a sweep's searcher learns from, as they were when the sweep was submitted, so that it
-- proposes the same points whatever becomes of those sweeps.
create table earlier_trial (
  sweep_id        text             not null references sweep,
  place           integer          not null,
  from_sweep_id   text             not null,
  number          integer          not null,
  -- in the space of the sweep that learns from it
  hyperparameters json             not null,
  end_state       text             not null,
  failure_kind    text,
  message         text,
  fidelity_epochs integer          not null,
  best_epoch      integer,
  objective       double precision,
  metrics         jsonb            not null,
  primary key (sweep_id, place)
);
