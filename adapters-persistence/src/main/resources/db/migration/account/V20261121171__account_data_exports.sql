-- Copies of their data that people have asked for. The archives are files; here is how far they have come.
CREATE TABLE account.data_exports (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  status text NOT NULL,
  requested_at timestamptz NOT NULL,
  due_at timestamptz, -- when to make it, or to go on where whoever makes it says nothing any more; null: never
  attempts integer NOT NULL DEFAULT 0,
  progress smallint NOT NULL DEFAULT 0,
  finished_at timestamptz,
  expires_at timestamptz,
  size bigint,
  file_key text, -- while it is ready
  failure text,
  failure_detail text, -- for operators
  CONSTRAINT data_exports_status_known
    CHECK (status IN ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')),
  CONSTRAINT data_exports_ready CHECK ((status = 'READY') = (file_key IS NOT NULL))
);
CREATE UNIQUE INDEX data_exports_one_at_a_time ON account.data_exports (user_id) WHERE status IN ('WAITING', 'RUNNING');
CREATE INDEX data_exports_of_user ON account.data_exports (user_id, id DESC); -- "which have I asked for", newest first
CREATE INDEX data_exports_due ON account.data_exports (due_at) WHERE due_at IS NOT NULL; -- "which is to be made"
CREATE INDEX data_exports_ready_until ON account.data_exports (expires_at) WHERE status = 'READY'; -- "whose time is over"
