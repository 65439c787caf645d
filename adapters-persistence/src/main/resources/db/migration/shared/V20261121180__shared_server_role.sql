-- What the server may do (ADR 51): it works as montage_app, which owns nothing, so that row security holds for it. The role
-- is of the whole cluster and made before this runs. Contexts to come give it what it needs, as audit does below.
DO $$
DECLARE
  context text;
BEGIN
  FOREACH context IN ARRAY ARRAY['account', 'checkin', 'moment', 'montage', 'shared'] LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO montage_app', context);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO montage_app', context);
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO montage_app', context);
  END LOOP;
END $$;

-- Whom the transaction looks for: a person's id, 'program' for all there is, or nobody. Once it has been set on a connection it
-- is empty, not null, from the next transaction on.
CREATE FUNCTION shared.viewer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(nullif(current_setting('app.current_user_id', true), ''), 'program')::uuid
$$;
CREATE FUNCTION shared.is_program() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('app.current_user_id', true) IS NOT DISTINCT FROM 'program'
$$;

-- Letters may be written by whatever has something to tell; what stands in them only those who carry them may read.
ALTER TABLE shared.mails ENABLE ROW LEVEL SECURITY;
CREATE POLICY anybody_writes ON shared.mails FOR INSERT WITH CHECK (true);
CREATE POLICY program_carries ON shared.mails USING ((SELECT shared.is_program()));
