-- Who did what (NST-13, X-5). By month, so that what is old goes by dropping a table; and by how grave it is, since that
-- decides how long it is kept (P-20). Nothing refers to people: what they did outlives them.
CREATE SCHEMA audit;

CREATE TABLE audit.audit_logs (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  severity text NOT NULL,
  user_id uuid, -- who; none for somebody unknown and for the program itself
  action text NOT NULL,
  resource_type text NOT NULL,
  resource_id uuid,
  old_values jsonb,
  new_values jsonb,
  ip_address text, -- as the server saw it; an IPv6 address may have a zone, which inet does not take
  user_agent text,
  correlation_id text,
  CONSTRAINT audit_logs_once PRIMARY KEY (created_at, id, severity), -- also "all, newest first"
  CONSTRAINT audit_logs_severity_known CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
) PARTITION BY LIST (severity);
CREATE INDEX audit_logs_of_user ON audit.audit_logs (user_id, created_at DESC, id DESC); -- "what they did"
CREATE INDEX audit_logs_of_resource ON audit.audit_logs (resource_id, created_at DESC, id DESC); -- "what became of it"
CREATE INDEX audit_logs_of_action ON audit.audit_logs (action, created_at DESC, id DESC); -- "who ever did this"

CREATE TABLE audit.audit_logs_ordinary PARTITION OF audit.audit_logs
  FOR VALUES IN ('LOW', 'MEDIUM') PARTITION BY RANGE (created_at);
CREATE TABLE audit.audit_logs_grave PARTITION OF audit.audit_logs
  FOR VALUES IN ('HIGH', 'CRITICAL') PARTITION BY RANGE (created_at);

-- The months of UTC from the last one, since clocks may lag, to so many ahead. A month is filled in beside the log and
-- then attached, which lets others write meanwhile.
CREATE FUNCTION audit.make_months(ahead int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET lock_timeout = '2s' AS $$
DECLARE
  this_month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
  month timestamp;
  parent text;
  partition text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.make_months'));
  FOR n IN -1 .. ahead LOOP
    month := this_month + make_interval(months => n);
    FOREACH parent IN ARRAY ARRAY['audit_logs_ordinary', 'audit_logs_grave'] LOOP
      partition := parent || to_char(month, '_YYYYMM');
      CONTINUE WHEN to_regclass('audit.' || partition) IS NOT NULL;
      EXECUTE format('CREATE TABLE audit.%I (LIKE audit.audit_logs INCLUDING CONSTRAINTS)', partition);
      EXECUTE format('ALTER TABLE audit.%I ATTACH PARTITION audit.%I FOR VALUES FROM (%L) TO (%L)', parent, partition,
        month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
    END LOOP;
  END LOOP;
END $$;

-- Drops the months whose youngest entry is older than that, and than 30 days in any case.
CREATE FUNCTION audit.drop_months(ordinary interval, grave interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET lock_timeout = '2s' AS $$
DECLARE
  partition record;
BEGIN
  FOR partition IN
    SELECT child.relname
    FROM pg_inherits i JOIN pg_class child ON child.oid = i.inhrelid JOIN pg_class parent ON parent.oid = i.inhparent
    WHERE i.inhparent IN ('audit.audit_logs_ordinary'::regclass, 'audit.audit_logs_grave'::regclass)
      AND (to_date(right(child.relname, 6), 'YYYYMM') + interval '1 month') AT TIME ZONE 'UTC'
        <= now() - greatest(CASE parent.relname WHEN 'audit_logs_grave' THEN grave ELSE ordinary END, '30 days')
  LOOP
    EXECUTE format('DROP TABLE audit.%I', partition.relname);
  END LOOP;
END $$;

-- What is written stays: nobody deletes, and nobody changes anything. An entry may only be emptied of what it tells of a
-- person who has left (X-9): who they were becomes nobody, the values and the address go, action and time stay.
CREATE FUNCTION audit.keep_as_written() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW.created_at, NEW.severity, NEW.action, NEW.resource_type)
        = (OLD.id, OLD.created_at, OLD.severity, OLD.action, OLD.resource_type)
      AND (NEW.user_id IS NOT DISTINCT FROM OLD.user_id OR NEW.user_id = nobody)
      AND (NEW.resource_id IS NOT DISTINCT FROM OLD.resource_id OR NEW.resource_id = nobody)
      AND (NEW.correlation_id IS NOT DISTINCT FROM OLD.correlation_id OR NEW.correlation_id IS NULL)
      AND num_nonnulls(NEW.old_values, NEW.new_values, NEW.ip_address, NEW.user_agent) = 0
    THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER keep_as_written BEFORE UPDATE OR DELETE ON audit.audit_logs
  FOR EACH ROW EXECUTE FUNCTION audit.keep_as_written();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON audit.audit_logs
  FOR EACH STATEMENT EXECUTE FUNCTION audit.keep_as_written();

REVOKE EXECUTE ON FUNCTION audit.make_months, audit.drop_months FROM PUBLIC;
SELECT audit.make_months(3);
