-- What each proposal saw: the trials numbered below its own, of which those had ended whose end_order is at most its
-- ends_seen. With the sweep's spec and seed this is enough to propose every point again.
alter table trial
  add column ends_seen integer not null default 0,
  add column end_order integer;
