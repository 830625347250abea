-- What is stored of trials under way finds them by their numbers. An index on all states led plans that were made while the table was small, and
-- kept, to read every trial of a sweep that ever was in these for each one; and it was kept up for trials that had ended. Those in one of these
-- states are all in here.
create index trial_under_way on trial (sweep_id, number) where state in ('QUEUED', 'RUNNING', 'PAUSED');
drop index trial_by_state;
