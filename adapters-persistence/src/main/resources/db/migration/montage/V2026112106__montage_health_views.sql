-- What operators look at. The tables are named one by one (X-35: a pattern such as montage_% misses user_montages).

-- MON-65, MON-69: how big the tables that montages are made of have grown.
CREATE VIEW montage.table_sizes AS
SELECT t.name AS table_name, pg_table_size(c.oid) AS table_bytes, pg_indexes_size(c.oid) AS index_bytes,
  pg_total_relation_size(c.oid) AS total_bytes, greatest(c.reltuples, 0)::bigint AS estimated_rows
FROM unnest(ARRAY['account.users', 'account.follows', 'checkin.checkins', 'moment.moments', 'montage.user_montages',
  'montage.montage_items', 'montage.montage_owners', 'montage.montage_jobs', 'montage.montage_preferences',
  'shared.scheduled_tasks']) AS t (name)
JOIN pg_class c ON c.oid = to_regclass(t.name);

-- MON-70: which indexes are used, how often, and how big they are.
CREATE VIEW montage.index_usage AS
SELECT s.schemaname || '.' || s.relname AS table_name, s.indexrelname AS index_name, s.idx_scan AS scans,
  s.idx_tup_read AS entries_read, s.idx_tup_fetch AS rows_fetched, pg_relation_size(s.indexrelid) AS index_bytes
FROM pg_stat_user_indexes s
JOIN montage.table_sizes t ON to_regclass(t.table_name) = s.relid;

-- MON-70: what the planner knows of the columns of the two montage tables.
CREATE VIEW montage.column_statistics AS
SELECT tablename AS table_name, attname AS column_name, null_frac, n_distinct, avg_width, correlation
FROM pg_stats WHERE schemaname = 'montage' AND tablename IN ('user_montages', 'montage_items');

-- NST-30: the share of reads that needed no disk; above 0.99 for indexes and 0.95 for tables is well.
CREATE VIEW montage.hit_ratios AS
SELECT t.table_name,
  s.heap_blks_hit / nullif(s.heap_blks_hit + s.heap_blks_read, 0)::double precision AS table_hit_ratio,
  s.idx_blks_hit / nullif(s.idx_blks_hit + s.idx_blks_read, 0)::double precision AS index_hit_ratio
FROM montage.table_sizes t
JOIN pg_statio_user_tables s ON s.relid = to_regclass(t.table_name);

-- MON-54, MON-66: how many montages are fresh, and when the others ran out. The general montage counts too (X-36).
CREATE VIEW montage.cache_status AS
SELECT CASE WHEN expires_at > now() THEN 'fresh' ELSE 'stale' END AS status, interest IS NULL AS general,
  count(*) AS montages, sum(item_count)::bigint AS items, min(expires_at) AS first_expiry, max(expires_at) AS last_expiry
FROM montage.user_montages GROUP BY 1, 2;

-- MON-68: what waits to be made, since when, and what has failed.
CREATE VIEW montage.job_status AS
SELECT count(*) FILTER (WHERE due_at <= now()) AS waiting,
  greatest(extract(epoch FROM now() - min(due_at)), 0)::double precision AS lag_seconds,
  count(*) FILTER (WHERE attempts > 0) AS failing
FROM montage.montage_jobs;
