-- Check-ins' keys move to where those of all mutations are. The column stays for servers of the version before, which may
-- still run while this is migrated; the first migration after that may drop it.
INSERT INTO shared.idempotency_keys (user_id, mutation, key, made, created_at)
SELECT user_id, 'createCheckin', idempotency_key, id, created_at FROM checkin.checkins WHERE idempotency_key IS NOT NULL;
