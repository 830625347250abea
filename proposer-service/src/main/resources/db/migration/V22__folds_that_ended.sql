alter table trial
  -- the folds that had ended when it last went on from a rung: no job is queued for them any more
  add column folds_ended integer[] not null default '{}';
