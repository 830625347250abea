-- Attempts that are to stop since others at the same trials go on: with stop_reason in trial the outbox of
-- barrido.trial-commands. Each is told once.
create table superseded_attempt (
  sweep_id     text        not null,
  number       integer     not null,
  trainer_id   text        not null,
  attempt      integer     not null,
  decided_at   timestamptz not null,
  published_at timestamptz,
  primary key (sweep_id, number, trainer_id, attempt),
  foreign key (sweep_id, number) references trial
);

create index superseded_unpublished on superseded_attempt (decided_at) where published_at is null;
