-- "does this one follow that one, and how", from the index alone: it is asked for everything that somebody looks at. Without the
-- status in it, going through all whom they follow looked cheaper to the planner than one look into the table.
ALTER TABLE account.follows
  DROP CONSTRAINT follows_once,
  ADD CONSTRAINT follows_once UNIQUE (follower_id, followed_id) INCLUDE (status);
