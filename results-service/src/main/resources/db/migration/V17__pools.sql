-- Whose queue a job lies on.
alter table queued_job add column pool text not null default 'default';
