-- The trials of a sweep that ended in some way are counted by this; without it every trial is read for that. Those under way
-- are not in here: see V20.
create index trial_ended on trial (sweep_id, state) where state in ('COMPLETED', 'PRUNED', 'FAILED', 'CANCELLED');
