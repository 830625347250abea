-- Attempts that may be under way, in the order in which they began. Two of one job are one too many.
create table open_attempt (
  sweep_id   text    not null,
  job        text    not null,
  place      bigint  not null default nextval('fact_position'),
  trial_id   text    not null,
  number     integer not null,
  trainer_id text    not null,
  attempt    integer not null,
  primary key (sweep_id, job, trainer_id, attempt)
);
