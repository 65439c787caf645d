-- What an owner says of a widget becomes a thing that they find again, list and remove. Nobody has said anything yet.
ALTER TABLE montage.montage_preferences
  ADD COLUMN id uuid NOT NULL,
  ADD COLUMN created_at timestamptz NOT NULL,
  ADD CONSTRAINT montage_preferences_id UNIQUE (user_id, id); -- "what have I said, newest first"; only its owner asks
