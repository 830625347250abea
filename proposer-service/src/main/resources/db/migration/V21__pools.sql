-- The trainers that a sweep is trained by; whoever starts trainers asks how much each pool has to do.
alter table sweep
  add column pool text not null generated always as (coalesce(spec #>> '{spec,pool}', 'default')) stored;
