-- Trials that wait at rungs: how far each may train, whether it waits, and the checkpoint that its job goes on from.
alter table trial
  add column may_train_to integer,
  add column resume_from_epoch integer,
  add column paused boolean not null default false;

-- What trials had reached when they came to a rung. Searchers see it, so its place among the results of the sweep is kept:
-- ends of trials and rungs are counted together, in trial.end_order, trial.ends_seen and here.
create table rung (
  sweep_id     text             not null,
  number       integer          not null,
  epoch        integer          not null,
  objective    double precision not null,
  result_order integer          not null,
  reached_at   timestamptz      not null,
  primary key (sweep_id, number, epoch),
  foreign key (sweep_id, number) references trial
);
