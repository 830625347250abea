alter table fold
  -- the epoch after which its trainer leaves it, as its last start told; null when it trains to its end
  add column pauses_at integer,
  -- the epoch at which its trainer left it, null while it has one; one that was measured beyond has gone on since
  add column rests_at integer;
