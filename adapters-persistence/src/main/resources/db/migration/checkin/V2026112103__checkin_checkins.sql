-- Check-ins (MON-14). Deleting one is soft; the row goes when its person is erased.
CREATE SCHEMA checkin;

CREATE TABLE checkin.checkins (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  occurred_at timestamptz NOT NULL,
  content_type varchar(100) NOT NULL,
  widgets jsonb NOT NULL,
  location varchar(200),
  tags jsonb NOT NULL DEFAULT '[]',
  visibility smallint NOT NULL, -- 0 PRIVATE, 1 SHARED, 2 FRIENDS, 3 PUBLIC
  idempotency_key varchar(100), -- the client's own name for the creation: the same key, the same check-in
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  CONSTRAINT checkins_key_once UNIQUE (user_id, idempotency_key),
  CONSTRAINT checkins_visibility_known CHECK (visibility BETWEEN 0 AND 3),
  CONSTRAINT checkins_widgets_limit CHECK (jsonb_typeof(widgets) = 'array' AND jsonb_array_length(widgets) BETWEEN 1 AND 50)
);
-- "this person's check-ins", newest first
CREATE INDEX checkins_of_user ON checkin.checkins (user_id, occurred_at DESC, id DESC) WHERE deleted_at IS NULL;
