-- Sweeps with trials that ended before the order of ends was kept get it from the clock, and so do their proposals what they
-- saw, so that they can be proposed again too.
update trial set ends_seen = (
  select count(*) from trial as earlier
  where earlier.sweep_id = trial.sweep_id and earlier.end_state is not null and earlier.ended_at <= trial.proposed_at
)
where sweep_id in (select sweep_id from trial where end_state is not null and end_order is null);

with ends as (
  select sweep_id, number, row_number() over (partition by sweep_id order by ended_at, number) as place
  from trial
  where end_state is not null
)
update trial set end_order = ends.place
from ends
where ends.sweep_id = trial.sweep_id and ends.number = trial.number
  and trial.sweep_id in (select sweep_id from trial where end_state is not null and end_order is null);
