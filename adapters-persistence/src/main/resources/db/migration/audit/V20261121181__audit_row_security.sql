-- The server adds entries, of nobody and of those it works for, and reads them; it can change none. All goes through the
-- one table: of the months' own it has nothing.
GRANT USAGE ON SCHEMA audit TO montage_app;
GRANT SELECT, INSERT ON audit.audit_logs TO montage_app;
GRANT EXECUTE ON FUNCTION audit.make_months, audit.drop_months TO montage_app;

ALTER TABLE audit.audit_logs ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_no_other_name ON audit.audit_logs FOR INSERT
  WITH CHECK (user_id IS NULL OR user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
CREATE POLICY by_me_or_upon_me ON audit.audit_logs FOR SELECT
  USING (user_id = (SELECT shared.viewer()) OR (resource_id = (SELECT shared.viewer()) AND resource_type = 'User')
    OR (SELECT shared.is_program()));
