-- How the space of a sweep was narrowed after each of its rounds, and from which trials.
create table round (
  sweep_id    text        not null,
  round       integer     not null,
  first_trial integer     not null,
  parameters  json        not null,
  reason      text        not null,
  around      integer[]   not null,
  decided_at  timestamptz not null default now(),
  primary key (sweep_id, round)
);
