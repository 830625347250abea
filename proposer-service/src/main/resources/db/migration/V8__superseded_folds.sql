-- Attempts at different folds of a trial are different; -1 for a trial without folds.
alter table superseded_attempt add column fold integer not null default -1;
alter table superseded_attempt drop constraint superseded_attempt_pkey;
alter table superseded_attempt add primary key (sweep_id, number, fold, trainer_id, attempt);
