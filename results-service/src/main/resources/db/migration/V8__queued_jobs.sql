-- Jobs as the queue carries them, until a trainer says that the job is done: where each lies on the topic, and who spoke of
-- it last. What is silent here, and gone from the queue, is lost.
create table queued_job (
  sweep_id        text        not null,
  job             text        not null,
  kind            text        not null,
  number          integer     not null,
  topic_partition integer     not null,
  topic_offset    bigint      not null,
  -- where its trial goes on, 0 where it begins
  resumes_from    integer     not null,
  max_attempts    integer     not null,
  deliveries_lost integer     not null,
  -- the last delivery that anyone spoke of, 0 while nobody has
  attempt         integer     not null default 0,
  hand_backs      integer     not null default 0,
  trainer_id      text,
  heard_at        timestamptz not null default now(),
  primary key (sweep_id, job)
);
