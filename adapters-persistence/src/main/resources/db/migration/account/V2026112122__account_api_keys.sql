-- What programs show to act for people (NST-14). The keys themselves are nowhere: a hash finds them.
CREATE TABLE account.api_keys (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  name varchar(100) NOT NULL,
  prefix text NOT NULL,
  key_hash text NOT NULL, -- SHA-256, as hexadecimal digits
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_used_at timestamptz, -- this and the next two are written now and then, not at each use
  last_ip text,
  usage_count bigint NOT NULL DEFAULT 0,
  CONSTRAINT api_keys_hash_once UNIQUE (key_hash), -- "whose key is this", at its first use on a node
  CONSTRAINT api_keys_scopes_known
    CHECK (scopes <@ ARRAY['READ', 'WRITE_ACCOUNT', 'WRITE_CHECKIN', 'WRITE_MONTAGE', 'ADMIN'] AND 'READ' = ANY (scopes))
);
CREATE INDEX api_keys_of_user ON account.api_keys (user_id, created_at DESC) WHERE revoked_at IS NULL; -- "my keys"
