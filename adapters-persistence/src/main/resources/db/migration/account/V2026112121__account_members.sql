-- What some may do beyond their role (model.md 4.2): so far, to work for us.
CREATE TABLE account.user_grants (
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  name text NOT NULL,
  granted_at timestamptz NOT NULL,
  CONSTRAINT user_grants_once PRIMARY KEY (user_id, name),
  CONSTRAINT user_grants_known CHECK (name IN ('staff'))
);

CREATE INDEX users_username_prefix ON account.users (username text_pattern_ops); -- "whose name begins so", for admins
CREATE INDEX users_email_prefix ON account.users (lower(email) text_pattern_ops); -- "whose address begins so", for admins
CREATE INDEX users_admins ON account.users (role) WHERE role IN ('admin', 'super_admin'); -- "how many super admins"
