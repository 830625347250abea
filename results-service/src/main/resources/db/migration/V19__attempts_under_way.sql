-- An attempt that began before another at the same job, and has not ended, is looked for with every start. A plan that is made
-- while the table is small, and kept, must not read all attempts of the sweep for that, by the index on when they began.
create index attempt_under_way on attempt (sweep_id, number, fold) where ended_at is null;
