-- What people are told of (X-4): single notifications, batches, and those inside a batch, which name it as their parent (GRA-19).
-- Words are kept without names: who did it is looked up when it is read, so that names are as they are now, and hidden ones hidden.
CREATE SCHEMA notification;

CREATE TABLE notification.notifications (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  type varchar(50) NOT NULL,
  severity text NOT NULL DEFAULT 'INFO',
  category text NOT NULL DEFAULT 'USER',
  priority smallint NOT NULL DEFAULT 0,
  title varchar(255) NOT NULL,
  message text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  action_url text, -- a path of the front end
  actor_id uuid, -- who did it; of a batch nobody
  read boolean NOT NULL DEFAULT false,
  read_at timestamptz,
  created_at timestamptz NOT NULL,
  last_updated_at timestamptz NOT NULL, -- of an inbox's entries no two have the same
  expires_at timestamptz NOT NULL,
  parent_id uuid,
  is_batch boolean NOT NULL DEFAULT false,
  batch_count integer NOT NULL DEFAULT 1, -- how many are in it
  batch_key varchar(255), -- NULL: comes together with nothing
  batch_open boolean NOT NULL DEFAULT false, -- takes more in, unless its time is over
  actor_count integer NOT NULL DEFAULT 0, -- how many people a batch is of
  latest_actors uuid[] NOT NULL DEFAULT '{}', -- those of them who came last, latest first
  CONSTRAINT fk_notifications_user FOREIGN KEY (user_id) REFERENCES account.users ON DELETE CASCADE,
  CONSTRAINT notifications_actor FOREIGN KEY (actor_id) REFERENCES account.users ON DELETE CASCADE,
  CONSTRAINT fk_notifications_parent FOREIGN KEY (parent_id) REFERENCES notification.notifications ON DELETE CASCADE,
  CONSTRAINT chk_batch_structure CHECK (NOT is_batch OR parent_id IS NULL AND batch_count >= 1 AND batch_key IS NOT NULL),
  CONSTRAINT chk_child_structure CHECK (parent_id IS NULL OR NOT is_batch),
  CONSTRAINT notifications_open_batch CHECK (is_batch OR NOT batch_open),
  CONSTRAINT notifications_people CHECK (actor_count BETWEEN 0 AND batch_count),
  CONSTRAINT notifications_read_at CHECK (read = (read_at IS NOT NULL)),
  CONSTRAINT notifications_not_self CHECK (actor_id <> user_id),
  CONSTRAINT notifications_priority CHECK (priority BETWEEN 0 AND 3),
  CONSTRAINT notifications_severity CHECK (severity IN ('INFO', 'SUCCESS', 'WARNING', 'ERROR')),
  CONSTRAINT notifications_category CHECK (category IN ('MEDIA', 'SYSTEM', 'INTEGRATION', 'USER'))
);
-- "what was I told, newest first", and what is new since a subscriber looked last (X-30)
CREATE INDEX idx_notifications_timeline ON notification.notifications (user_id, last_updated_at DESC, id DESC)
  WHERE parent_id IS NULL;
-- "how many are unread"
CREATE INDEX idx_notifications_unread ON notification.notifications (user_id, expires_at) WHERE parent_id IS NULL AND NOT read;
-- "what does the next of this key meet"
CREATE INDEX idx_notifications_batch_lookup ON notification.notifications (user_id, batch_key, created_at DESC)
  WHERE parent_id IS NULL;
-- at most one batch of a key is open, whoever looked before they wrote
CREATE UNIQUE INDEX notifications_one_open_batch ON notification.notifications (user_id, batch_key) WHERE batch_open;
-- "what is in this batch, newest first"
CREATE INDEX idx_notifications_batch_children ON notification.notifications (parent_id, created_at DESC, id DESC)
  WHERE parent_id IS NOT NULL;
-- "what is in it of this person", "what is of somebody who leaves, or is blocked"
CREATE INDEX notifications_of_actor ON notification.notifications (actor_id, user_id, parent_id) WHERE actor_id IS NOT NULL;
-- "what is over"
CREATE INDEX notifications_expired ON notification.notifications (expires_at) WHERE parent_id IS NULL;

-- What is to go out of it, and what went: at most one of each method at a time, which tells the newest.
CREATE TABLE notification.notification_deliveries (
  notification_id uuid NOT NULL REFERENCES notification.notifications ON DELETE CASCADE,
  method text NOT NULL,
  user_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'WAITING',
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  delivered_at timestamptz,
  failure text,
  PRIMARY KEY (notification_id, method),
  CONSTRAINT deliveries_method CHECK (method IN ('EMAIL', 'PUSH')),
  CONSTRAINT deliveries_status CHECK (status IN ('WAITING', 'DELIVERED', 'SKIPPED', 'FAILED'))
);
-- "what is due"; "what else is due to this person"
CREATE INDEX deliveries_due ON notification.notification_deliveries (method, due_at) WHERE status = 'WAITING';
CREATE INDEX deliveries_of_person ON notification.notification_deliveries (user_id, method) WHERE status = 'WAITING';

-- How people want to be told. Whoever tells somebody anything, and holds their inbox till then, moves latest_at on.
CREATE TABLE notification.preferences (
  user_id uuid PRIMARY KEY REFERENCES account.users ON DELETE CASCADE,
  latest_at timestamptz NOT NULL,
  switched_on text[] NOT NULL DEFAULT '{}', -- such as LIKE/EMAIL; what is in neither is as usual
  switched_off text[] NOT NULL DEFAULT '{}',
  grouping boolean NOT NULL DEFAULT true,
  quiet_from time,
  quiet_until time,
  digest text NOT NULL DEFAULT 'OFF',
  CONSTRAINT preferences_quiet CHECK ((quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from <> quiet_until),
  CONSTRAINT preferences_digest CHECK (digest IN ('OFF', 'DAILY', 'WEEKLY'))
) WITH (fillfactor = 70);

GRANT USAGE ON SCHEMA notification TO montage_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA notification TO montage_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA notification GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO montage_app;

-- An inbox is its owner's alone (ADR 51); what others put into it, the program does for them.
ALTER TABLE notification.notifications ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notification.notifications
  USING (user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
ALTER TABLE notification.notification_deliveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notification.notification_deliveries
  USING (user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
ALTER TABLE notification.preferences ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notification.preferences
  USING (user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
