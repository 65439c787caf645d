-- The keys of all mutations stand in one place from now on. The column stays for servers of the version before, which may
-- still run while this is migrated; a later migration drops it.
COMMENT ON COLUMN checkin.checkins.idempotency_key IS 'No longer used: see shared.idempotency_keys';
