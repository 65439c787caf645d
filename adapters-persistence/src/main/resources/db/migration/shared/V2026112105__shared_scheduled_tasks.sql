-- The table of db-scheduler, in the shape that the library asks for.
CREATE SCHEMA shared;

CREATE TABLE shared.scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  state text,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON shared.scheduled_tasks (execution_time); -- "what is due"
CREATE INDEX scheduled_tasks_heartbeat ON shared.scheduled_tasks (last_heartbeat); -- "whose worker died"
