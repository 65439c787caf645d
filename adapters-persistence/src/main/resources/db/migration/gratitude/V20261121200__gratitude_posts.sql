-- Posts and what people do with them (GRA-8..15, GRA-65..67). Counters and ranks stand on the post, so that no feed joins
-- (GRA-69), and are kept by the statement that changes the fact.
CREATE SCHEMA gratitude;

-- When something was, in days since 2026: the unit of feed_rank. The start is near, so that doubles keep their digits.
CREATE FUNCTION gratitude.days(at timestamptz) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT date_part('epoch', at - timestamptz '2026-01-01 00:00:00+00') / 86400
$$;

-- How much was done with a post (P-10): effort counts.
CREATE FUNCTION gratitude.engagement(hearts integer, reactions integer, shares integer) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 1.0::double precision * hearts + 1.5::double precision * reactions + 4.0::double precision * shares
$$;

-- log2 of a post's score but for who looks and when (feed.md 9.1): a day later is worth as much as twice the score. The
-- factor of the post's type is 1 for all types (X-44), so it adds nothing.
CREATE FUNCTION gratitude.feed_rank(hearts integer, reactions integer, shares integer, created_at timestamptz)
RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 0.5::double precision * ln(1 + gratitude.engagement(hearts, reactions, shares)) / ln(2::double precision)
    + gratitude.days(created_at)
$$;

-- What one engagement of this weight adds to a trend, as its log2: six hours later is worth twice as much (feed.md 9.3).
CREATE FUNCTION gratitude.trend(weight double precision, at timestamptz) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ln(weight) / ln(2::double precision) + 4 * gratitude.days(at)
$$;

-- log2(2^one + 2^other), either of which may be nothing (null). Below 2^-1000 a share is nothing, too, to a double.
CREATE FUNCTION gratitude.trend_plus(one double precision, other double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(greatest(one, other)
      + ln(1 + power(2::double precision, greatest(-abs(one - other), -1000))) / ln(2::double precision),
    one, other)
$$;

-- log2(2^one - 2^other); null where so little is left that its digits are lost: then it is to be summed up again.
CREATE FUNCTION gratitude.trend_minus(one double precision, other double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN other < one - 0.09 -- a sixteenth is left
    THEN one + ln(1 - power(2::double precision, greatest(other - one, -1000))) / ln(2::double precision) END
$$;

CREATE TABLE gratitude.posts (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  title varchar(200),
  content text NOT NULL,
  post_type smallint NOT NULL DEFAULT 0, -- 0 DAILY, 1 PHOTO, 2 SPONTANEOUS
  visibility smallint NOT NULL DEFAULT 3, -- 0 PRIVATE, 1 SHARED, 2 FRIENDS, 3 PUBLIC
  location varchar(100),
  latitude double precision,
  longitude double precision,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  hidden_at timestamptz, -- by moderators: nobody but its author sees it
  hearts_count integer NOT NULL DEFAULT 0,
  reactions_count integer NOT NULL DEFAULT 0,
  shares_count integer NOT NULL DEFAULT 0,
  comments_count integer NOT NULL DEFAULT 0, -- that are not deleted, replies among them
  engagers_count integer NOT NULL DEFAULT 0, -- people of whom at least one heart, reaction or share stands
  reaction_counts jsonb NOT NULL DEFAULT '{}', -- by emoji code; none is 0
  feed_rank double precision NOT NULL, -- gratitude.feed_rank
  trend_rank double precision, -- log2 of the sum of 2^gratitude.trend(weight, at) of all engagement; null where there is none
  CONSTRAINT posts_type_known CHECK (post_type BETWEEN 0 AND 2),
  CONSTRAINT posts_visibility_known CHECK (visibility BETWEEN 0 AND 3),
  CONSTRAINT posts_place_whole CHECK ((latitude IS NULL) = (longitude IS NULL) AND (location IS NOT NULL OR latitude IS NULL)),
  CONSTRAINT posts_counts_true CHECK (hearts_count >= 0 AND reactions_count >= 0 AND shares_count >= 0
    AND comments_count >= 0 AND engagers_count >= 0)
);
-- "what is new": the chronological feed, the fallback and the recent share (GRA-11)
CREATE INDEX idx_posts_created_at_desc ON gratitude.posts (created_at DESC, id DESC)
  WHERE deleted_at IS NULL AND hidden_at IS NULL;
-- "this person's posts", newest first (GRA-12)
CREATE INDEX idx_posts_author_created_desc ON gratitude.posts (author_id, created_at DESC, id DESC)
  WHERE deleted_at IS NULL;
-- "the most hearts" (GRA-13); what orders feeds are the ranks below (X-43)
CREATE INDEX idx_posts_engagement ON gratitude.posts (hearts_count DESC, reactions_count DESC, shares_count DESC)
  WHERE deleted_at IS NULL AND hidden_at IS NULL;
-- "the best of all public posts" (X-43)
CREATE INDEX posts_by_feed_rank ON gratitude.posts (feed_rank DESC, id DESC)
  WHERE deleted_at IS NULL AND hidden_at IS NULL AND visibility = 3;
-- "the best of this person's posts" (X-43)
CREATE INDEX posts_of_author_by_feed_rank ON gratitude.posts (author_id, feed_rank DESC, id DESC)
  WHERE deleted_at IS NULL AND hidden_at IS NULL;
-- "what trends", of public posts with which at least five people did something (X-43, P-13)
CREATE INDEX posts_by_trend_rank ON gratitude.posts (trend_rank DESC, id DESC)
  WHERE deleted_at IS NULL AND hidden_at IS NULL AND visibility = 3 AND engagers_count >= 5;

-- Pictures that people have sent for posts, of one post each, or of none as yet.
CREATE TABLE gratitude.pictures (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  post_id uuid REFERENCES gratitude.posts ON DELETE CASCADE,
  place smallint, -- among the pictures of its post, from 0
  width integer NOT NULL,
  height integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT pictures_place_once UNIQUE (post_id, place) DEFERRABLE INITIALLY DEFERRED, -- "the pictures of this post"
  CONSTRAINT pictures_place_known CHECK ((post_id IS NULL) = (place IS NULL) AND place BETWEEN 0 AND 9)
);
CREATE INDEX pictures_of_author ON gratitude.pictures (author_id); -- erasure, export
-- "which were sent long ago, and no post has them"
CREATE INDEX pictures_unused ON gratitude.pictures (created_at) WHERE post_id IS NULL;

-- Hearts (GRA-14): one a person. Ids go up with time, so they order all lists below.
CREATE TABLE gratitude.likes (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  post_id uuid NOT NULL REFERENCES gratitude.posts ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  CONSTRAINT likes_once UNIQUE (user_id, post_id)
);
CREATE INDEX likes_of_post ON gratitude.likes (post_id, id DESC); -- "who gave it a heart", newest first

-- Reactions (GRA-65): a person may react by several emoji, by each once.
CREATE TABLE gratitude.emoji_reactions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  post_id uuid NOT NULL REFERENCES gratitude.posts ON DELETE CASCADE,
  emoji_code varchar(30) NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT emoji_reactions_once UNIQUE (user_id, post_id, emoji_code)
);
CREATE INDEX emoji_reactions_of_post ON gratitude.emoji_reactions (post_id, id DESC); -- "who reacted", newest first

-- Shares (GRA-67): one a person.
CREATE TABLE gratitude.shares (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  post_id uuid NOT NULL REFERENCES gratitude.posts ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  CONSTRAINT shares_once UNIQUE (user_id, post_id)
);
CREATE INDEX shares_of_post ON gratitude.shares (post_id, id DESC); -- "who shared it", newest first

-- Who did something with a post, and how many hearts, reactions and shares of theirs stand. It keeps engagers_count exact when
-- one person does two things at once: the second waits for this row.
CREATE TABLE gratitude.engagers (
  post_id uuid NOT NULL REFERENCES gratitude.posts ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  deeds integer NOT NULL,
  PRIMARY KEY (post_id, user_id),
  CONSTRAINT engagers_deeds_true CHECK (deeds >= 0)
);
CREATE INDEX engagers_of_user ON gratitude.engagers (user_id); -- for the foreign key, when a person is erased

-- Comments and their replies (GRA-15). One that is deleted is gone; where replies stand under it, it stays in its place, but
-- nobody's and without words.
CREATE TABLE gratitude.comments (
  id uuid PRIMARY KEY,
  author_id uuid REFERENCES account.users ON DELETE CASCADE,
  post_id uuid NOT NULL REFERENCES gratitude.posts ON DELETE CASCADE,
  parent_id uuid REFERENCES gratitude.comments ON DELETE CASCADE,
  depth smallint NOT NULL, -- 1 right under the post
  content text NOT NULL,
  replies_count integer NOT NULL DEFAULT 0, -- right under it
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  CONSTRAINT comments_nobodys_if_deleted CHECK ((deleted_at IS NULL) = (author_id IS NOT NULL)
    AND (deleted_at IS NULL OR content = '')),
  CONSTRAINT comments_depth_known CHECK (depth BETWEEN 1 AND 5 AND (depth = 1) = (parent_id IS NULL)),
  CONSTRAINT comments_replies_true CHECK (replies_count >= 0)
);
CREATE INDEX comments_of_post ON gratitude.comments (post_id, depth, id); -- "what is said of it", oldest first
CREATE INDEX comments_of_parent ON gratitude.comments (parent_id, id); -- "the replies", oldest first
CREATE INDEX comments_of_author ON gratitude.comments (author_id, id); -- erasure, export

GRANT USAGE ON SCHEMA gratitude TO montage_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA gratitude TO montage_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA gratitude GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO montage_app;
