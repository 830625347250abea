-- Sweeps that were deleted: the ids stay, as the outbox of SweepDeleted, and so that none is given again.
create table deleted_sweep (
  sweep_id     text        primary key,
  deleted_at   timestamptz not null,
  published_at timestamptz
);

create index deletion_unpublished on deleted_sweep (deleted_at) where published_at is null;
