-- "How many were given up lately": few, among all that people have ever asked for.
CREATE INDEX data_exports_failed ON account.data_exports (finished_at) WHERE status = 'FAILED';
