-- Who leaves, and what they take with them, is their own business (ADR 51).
ALTER TABLE account.leavers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account.leavers USING (user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
ALTER TABLE account.data_exports ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account.data_exports USING (user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
