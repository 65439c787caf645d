-- Who does not want to be shown whose things. The muted are not told.
CREATE TABLE account.mutes (
  id uuid NOT NULL,
  muter_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  muted_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (muter_id, muted_id),
  CONSTRAINT mutes_id UNIQUE (muter_id, id), -- "whom have I muted, newest first"; only the muter asks
  CONSTRAINT mutes_not_self CHECK (muter_id <> muted_id)
);
CREATE INDEX mutes_of_muted ON account.mutes (muted_id); -- for the foreign key, when a person is erased
