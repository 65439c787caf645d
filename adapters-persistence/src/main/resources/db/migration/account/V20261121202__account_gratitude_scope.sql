-- API keys may be let write posts, comments and reactions.
ALTER TABLE account.api_keys DROP CONSTRAINT api_keys_scopes_known;
ALTER TABLE account.api_keys ADD CONSTRAINT api_keys_scopes_known CHECK (scopes <@ ARRAY['READ', 'WRITE_ACCOUNT',
  'WRITE_CHECKIN', 'WRITE_GRATITUDE', 'WRITE_MONTAGE', 'ADMIN'] AND 'READ' = ANY (scopes));
