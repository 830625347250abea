-- What was said about the learning curves of trials; of each kind the first stands.
create table diagnosis (
  sweep_id    text        not null,
  number      integer     not null,
  kind        text        not null,
  -- at which it showed; after it, when the training was complete, if at_end
  epoch       integer     not null,
  at_end      boolean     not null,
  since_epoch integer     not null,
  evidence    jsonb       not null,
  sentence    text        not null,
  made_at     timestamptz not null default now(),
  primary key (sweep_id, number, kind)
);
