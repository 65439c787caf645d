-- On which days which widgets were on a page of a montage that their owner was given: what was shown of late tires (ADR 15).
CREATE TABLE montage.montage_exposures (
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  day date NOT NULL, -- by UTC
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  widget_index smallint NOT NULL,
  PRIMARY KEY (user_id, day, source_kind, source_id, widget_index),
  CONSTRAINT montage_exposures_widget CHECK (widget_index >= 0)
);
-- "which are past their time"; rows come day by day, so that a range of pages holds few days
CREATE INDEX montage_exposures_day ON montage.montage_exposures USING brin (day) WITH (autosummarize = on);

CREATE OR REPLACE VIEW montage.table_sizes AS
SELECT t.name AS table_name, pg_table_size(c.oid) AS table_bytes, pg_indexes_size(c.oid) AS index_bytes,
  pg_total_relation_size(c.oid) AS total_bytes, greatest(c.reltuples, 0)::bigint AS estimated_rows
FROM unnest(ARRAY['account.users', 'account.follows', 'checkin.checkins', 'moment.moments', 'montage.user_montages',
  'montage.montage_items', 'montage.montage_owners', 'montage.montage_jobs', 'montage.montage_preferences',
  'montage.montage_exposures', 'shared.scheduled_tasks']) AS t (name)
JOIN pg_class c ON c.oid = to_regclass(t.name);
