-- Montages, made ahead of time (MON-4 to MON-26). Keys carry the owner first, so that the tables can be partitioned or
-- distributed by owner without a change of code (MON-39).
CREATE SCHEMA montage;

CREATE TABLE montage.user_montages (
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  id uuid NOT NULL,
  interest varchar(100), -- NULL: the general montage
  generation bigint NOT NULL, -- the one that is shown
  oldest_generation bigint NOT NULL, -- the oldest whose items are still kept for clients that page through them (X-16)
  generated_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  item_count integer NOT NULL, -- of the shown generation, whoever may see them
  input_version bigint NOT NULL, -- of the owner's inputs that it was made from
  recipe integer NOT NULL, -- fingerprint of the parameters and the algorithm that it was made with
  input_digest text NOT NULL, -- SHA-256 in hexadecimal over candidates and parameters (scorer.md 8.7)
  next_change_at timestamptz, -- when time alone changes the candidates: one leaves the window, or a future one comes
  generation_metadata jsonb NOT NULL, -- scorer.md 8.9
  PRIMARY KEY (user_id, id),
  CONSTRAINT user_montages_once UNIQUE NULLS NOT DISTINCT (user_id, interest), -- stands for MON-20, 21 and 23 (X-6)
  CONSTRAINT user_montages_interest_form CHECK (interest = btrim(interest) AND interest <> '')
);
CREATE INDEX idx_user_montages_expires ON montage.user_montages (expires_at); -- what the batch makes anew, and the clean-up

-- One widget of one moment, as shown. Never changed but for its visibility, which follows the moment's in the same
-- transaction, so that reading needs no join (MON-33, X-8). Visibility -1: withdrawn, shown to nobody (X-7).
CREATE TABLE montage.montage_items (
  user_id uuid NOT NULL,
  montage_id uuid NOT NULL,
  generation bigint NOT NULL,
  position integer NOT NULL, -- from 0, in the montage's order
  id uuid NOT NULL,
  source_kind text NOT NULL,
  source_id uuid NOT NULL, -- for a check-in, the seed's checkin_id; no foreign key: items outlive their source (MON-19)
  widget_index smallint NOT NULL,
  visibility smallint NOT NULL,
  widget_type smallint NOT NULL, -- the ordinal of WidgetType
  widget_metadata jsonb NOT NULL,
  created_at timestamptz NOT NULL, -- when the moment happened (MON-12)
  pick_rank integer NOT NULL, -- the turn in which it was picked, from 1
  relevance double precision NOT NULL,
  coverage double precision NOT NULL,
  redundancy double precision NOT NULL,
  terms double precision[] NOT NULL, -- per term of the scorer its value, in the scorer's order
  PRIMARY KEY (user_id, montage_id, generation, position),
  CONSTRAINT montage_items_of_montage FOREIGN KEY (user_id, montage_id) REFERENCES montage.user_montages ON DELETE CASCADE
);
CREATE INDEX idx_montage_items_checkin ON montage.montage_items (user_id, source_id); -- "which items show this moment"

-- One row per person whose montages are made: locked by whoever changes their inputs or makes their montages.
CREATE TABLE montage.montage_owners (
  user_id uuid PRIMARY KEY REFERENCES account.users ON DELETE CASCADE,
  input_version bigint NOT NULL DEFAULT 1 -- goes up with each change of what montages are made from
);

-- What awaits refreshing, one row per montage, so that bursts of events collapse (scorer.md 8.8).
CREATE TABLE montage.montage_jobs (
  user_id uuid NOT NULL REFERENCES montage.montage_owners ON DELETE CASCADE,
  interest varchar(100),
  due_at timestamptz NOT NULL,
  trigger text NOT NULL, -- what asked for it
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  created_at timestamptz NOT NULL,
  CONSTRAINT montage_jobs_once UNIQUE NULLS NOT DISTINCT (user_id, interest)
);
CREATE INDEX montage_jobs_due ON montage.montage_jobs (due_at); -- "whose turn is it"

-- What an owner says of widgets in their montages (scorer.md 8.4).
CREATE TABLE montage.montage_preferences (
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  source_kind text NOT NULL,
  source_id uuid NOT NULL,
  widget_index smallint NOT NULL,
  preference text NOT NULL,
  PRIMARY KEY (user_id, source_kind, source_id, widget_index),
  CONSTRAINT montage_preferences_known CHECK (preference IN ('PINNED', 'HIDDEN', 'LESS_LIKE_THIS'))
);
