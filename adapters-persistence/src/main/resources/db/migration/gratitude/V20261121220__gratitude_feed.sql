-- Feeds: how people want them, what they were shown in them, and the order in which pages are paged through.

-- What a person has said of their feed; nothing is the default of everything.
CREATE TABLE gratitude.feed_preferences (
  user_id uuid PRIMARY KEY REFERENCES account.users ON DELETE CASCADE,
  recent_share smallint NOT NULL, -- percent of places for what is new (P-12)
  updated_at timestamptz NOT NULL,
  CONSTRAINT feed_preferences_share CHECK (recent_share BETWEEN 0 AND 100)
);

-- Which posts were in whose feed, and when last: for 14 days they count less (feed.md 9.1). The post has no foreign key: rows
-- are written a while later, when it may be gone, and go by their age.
CREATE TABLE gratitude.feed_impressions (
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  post_id uuid NOT NULL,
  shown_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, post_id) -- "was this shown to them"
);
-- "which are past their time"; rows come in the order of time, so that a range of pages holds little of it
CREATE INDEX feed_impressions_age ON gratitude.feed_impressions USING brin (shown_at) WITH (autosummarize = on);

-- Feeds in the order in which they were frozen for paging (feed.md 9.2), for half an hour. Nothing is lost with them, so they
-- are not logged: after a crash feeds go on as if their time were over.
CREATE UNLOGGED TABLE gratitude.feed_snapshots (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  frozen_at timestamptz NOT NULL,
  post_ids uuid[] NOT NULL,
  feed_ranks double precision[] NOT NULL, -- of the posts as they were
  reasons smallint[] NOT NULL, -- why each stands where it stands, as bits
  CONSTRAINT feed_snapshots_whole CHECK (cardinality(post_ids) BETWEEN 1 AND 500
    AND cardinality(feed_ranks) = cardinality(post_ids) AND cardinality(reasons) = cardinality(post_ids))
);
CREATE INDEX feed_snapshots_age ON gratitude.feed_snapshots (frozen_at); -- "which are past their time"
CREATE INDEX feed_snapshots_of_user ON gratitude.feed_snapshots (user_id); -- for the foreign key, when a person is erased

-- "with whose posts did this person do something of late", from the indexes alone
CREATE INDEX likes_of_user ON gratitude.likes (user_id, created_at DESC) INCLUDE (post_id);
CREATE INDEX emoji_reactions_of_user ON gratitude.emoji_reactions (user_id, created_at DESC) INCLUDE (post_id);
CREATE INDEX shares_of_user ON gratitude.shares (user_id, created_at DESC) INCLUDE (post_id);

-- Whether somebody may be mentioned. Feeds look for the viewer's name only where that is so.
ALTER TABLE gratitude.posts ADD COLUMN calls boolean GENERATED ALWAYS AS (strpos(content, '@') > 0) STORED;

-- "the best of this person's posts", from the index alone, for hundreds of people at a time
DROP INDEX gratitude.posts_of_author_by_feed_rank;
CREATE INDEX posts_of_author_by_feed_rank ON gratitude.posts (author_id, feed_rank DESC, id DESC)
  INCLUDE (created_at, visibility, calls) WHERE deleted_at IS NULL AND hidden_at IS NULL;
