-- Rounds from coarse to fine: how many have ended, and which space each later one searches.
alter table sweep
  add column rounds_ended integer not null default 0;

alter table trial
  add column round integer not null default 0;

create table round (
  sweep_id    text        not null references sweep,
  round       integer     not null,
  first_trial integer     not null,
  parameters  json        not null,
  began_at    timestamptz not null,
  primary key (sweep_id, round)
);
