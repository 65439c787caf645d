-- The content spine (model.md 4.4): one row per showable thing of any context, written in its source's transaction.
CREATE SCHEMA moment;

CREATE TABLE moment.moments (
  owner_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  kind text NOT NULL,
  source_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  visibility smallint NOT NULL, -- 0 PRIVATE, 1 SHARED, 2 FRIENDS, 3 PUBLIC
  ready boolean NOT NULL DEFAULT true, -- false while media are being worked on
  tags text[] NOT NULL DEFAULT '{}', -- normalised
  words text NOT NULL DEFAULT '', -- normalised text of widgets and place, one space before and after each word
  place_id text,
  latitude double precision,
  longitude double precision,
  widgets jsonb NOT NULL, -- array: what a montage needs to show each widget
  widget_types smallint[] NOT NULL, -- per widget, the ordinal of WidgetType
  content_types smallint[] NOT NULL, -- per widget, the ordinal of ContentType
  qualities real[] NOT NULL, -- per widget, 0 to 1 (scorer.md 8.4)
  perceptual_hashes bigint[], -- per widget, for near-duplicates
  content_hashes text[], -- per widget, SHA-256 in hexadecimal
  hearts integer NOT NULL DEFAULT 0,
  reactions integer NOT NULL DEFAULT 0,
  comments integer NOT NULL DEFAULT 0,
  shares integer NOT NULL DEFAULT 0,
  favourite boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (owner_id, kind, source_id),
  CONSTRAINT moments_kind_known CHECK (kind IN ('CHECKIN', 'POST', 'INTERVIEW', 'FLIGHT', 'MEDIA')),
  CONSTRAINT moments_visibility_known CHECK (visibility BETWEEN 0 AND 3),
  CONSTRAINT moments_widgets_match CHECK (cardinality(widget_types) = jsonb_array_length(widgets)
    AND cardinality(content_types) = cardinality(widget_types) AND cardinality(qualities) = cardinality(widget_types))
);
-- "this person's newest moments": the candidates of their montages, and timelines
CREATE INDEX moments_of_owner ON moment.moments (owner_id, occurred_at DESC) WHERE deleted_at IS NULL;
