-- The ids of sweeps that were deleted: what is told of them later counts no more.
create table deleted_sweep (
  sweep_id   text        primary key,
  deleted_at timestamptz not null
);

-- When the measurements of an ended sweep were deleted, null while they are all there.
alter table sweep add column measurements_deleted_at timestamptz;
