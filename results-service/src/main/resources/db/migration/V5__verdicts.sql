-- In which order facts were stored. Schedulers judge by folding over them in this order, whichever process does, and however
-- often it begins anew.
create sequence fact_position;

alter table measurement
  add column position bigint not null default nextval('fact_position');
create index measurement_by_position on measurement (sweep_id, position);

alter table trial
  add column end_position bigint,
  -- the last rung at which its trainer left it
  add column paused_epoch integer;
create index trial_by_end_position on trial (sweep_id, end_position) where end_position is not null;

-- What schedulers said and what it rests on. The measurement that it followed from may be another trial's.
create table verdict (
  id              bigint           generated always as identity,
  sweep_id        text             not null,
  number          integer          not null,
  epoch           integer          not null,
  kind            text             not null,
  rule            text             not null,
  rung            integer,
  rank            integer,
  rivals          integer          not null,
  objective       double precision not null,
  threshold       double precision,
  to_rung         integer,
  to_epoch        integer,
  caused_by       integer          not null,
  caused_at_epoch integer          not null,
  decided_at      timestamptz      not null default now(),
  primary key (sweep_id, number, epoch, kind)
);
create index verdict_by_cause on verdict (sweep_id, caused_by, caused_at_epoch);
create index verdict_in_order on verdict (sweep_id, id);
