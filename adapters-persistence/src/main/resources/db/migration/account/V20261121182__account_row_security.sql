-- The second barrier (X-37, ADR 51): whoever forgets to ask for the viewer's own finds nothing. Sub-selects are evaluated once
-- a statement, and only where what stands before them does not decide.
CREATE FUNCTION account.sees_all() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT shared.is_program() OR EXISTS (SELECT FROM account.users WHERE id = shared.viewer()
    AND role IN ('admin', 'super_admin') AND active AND deleted_at IS NULL)
$$;

-- Of people all may be read that profiles are made of, since visibility is decided by more than the row (ADR 52). A column that
-- comes later is closed until it is granted.
REVOKE SELECT ON account.users FROM montage_app;
DO $$ BEGIN
  EXECUTE (SELECT format('GRANT SELECT (%s) ON account.users TO montage_app', string_agg(quote_ident(attname), ', '))
    FROM pg_attribute WHERE attrelid = 'account.users'::regclass AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN ('email', 'email_verified', 'password_hash', 'verification_token_hash', 'last_login',
        'subscription_tier', 'stripe_customer_id', 'metadata'));
END $$;
ALTER TABLE account.users ENABLE ROW LEVEL SECURITY;
CREATE POLICY anybody_reads ON account.users FOR SELECT USING (true);
CREATE POLICY own ON account.users FOR UPDATE USING (id = (SELECT shared.viewer()) OR (SELECT account.sees_all()));
CREATE POLICY program_adds ON account.users FOR INSERT WITH CHECK ((SELECT shared.is_program()));
CREATE POLICY program_deletes ON account.users FOR DELETE USING ((SELECT shared.is_program()));

-- People with what is nobody else's business; no security barrier, so that the indexes serve.
CREATE VIEW account.logins AS
SELECT id, username, display_name, role, active, created_at, updated_at, deleted_at,
  email, email_verified, verification_token_hash, password_hash, last_login, subscription_tier, stripe_customer_id, metadata
FROM account.users WHERE id = (SELECT shared.viewer()) OR (SELECT account.sees_all());

ALTER TABLE account.user_sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account.user_sessions USING (user_id = (SELECT shared.viewer()) OR (SELECT account.sees_all()));
ALTER TABLE account.api_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account.api_keys USING (user_id = (SELECT shared.viewer()) OR (SELECT account.sees_all()));
ALTER TABLE account.password_resets ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account.password_resets USING (user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
ALTER TABLE account.sign_ups ENABLE ROW LEVEL SECURITY;
CREATE POLICY program ON account.sign_ups USING ((SELECT shared.is_program()));
ALTER TABLE account.spent_refresh_tokens ENABLE ROW LEVEL SECURITY;
CREATE POLICY program ON account.spent_refresh_tokens USING ((SELECT shared.is_program()));

CREATE POLICY admins_read_all ON audit.audit_logs FOR SELECT USING ((SELECT account.sees_all()));
