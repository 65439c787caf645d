-- Who is signed in where (NST-2, MAG-1). Of each token there is only the SHA-256. What has ended is not kept.
CREATE TABLE account.user_sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  refresh_token_hash text NOT NULL,
  ip_address inet,
  user_agent text,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT user_sessions_refresh_token_once UNIQUE (refresh_token_hash)
);
CREATE INDEX user_sessions_of_user ON account.user_sessions (user_id, id DESC); -- "where I am signed in", newest first
CREATE INDEX user_sessions_by_expiry ON account.user_sessions (expires_at); -- "which are over"

-- Refresh tokens that have been used: whoever shows one again has stolen it, or has been stolen from.
CREATE TABLE account.spent_refresh_tokens (
  token_hash text PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES account.user_sessions ON DELETE CASCADE
);
CREATE INDEX spent_refresh_tokens_of_session ON account.spent_refresh_tokens (session_id); -- for the cascade

-- Those who want an account and have not shown yet that the address is theirs.
CREATE TABLE account.sign_ups (
  token_hash text PRIMARY KEY,
  email text NOT NULL,
  username text,
  first_name varchar(100) NOT NULL,
  last_name varchar(100) NOT NULL,
  password_hash text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sign_ups_of_email ON account.sign_ups (email); -- "the others of this address"

CREATE TABLE account.password_resets (
  token_hash text PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX password_resets_of_user ON account.password_resets (user_id); -- "the others of this person"

-- What has been tried since then, such as signing in to an account.
CREATE TABLE account.tries (
  what text NOT NULL,
  key text NOT NULL,
  since timestamptz NOT NULL,
  tries integer NOT NULL,
  PRIMARY KEY (what, key)
);
