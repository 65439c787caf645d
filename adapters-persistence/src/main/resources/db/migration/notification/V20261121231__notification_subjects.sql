-- What a notification is about, so that what cannot be opened any more is found whoever was told of it. Columns rather than
-- expressions: behind row security an index is only searched by what cannot leak, which reading JSON might.
ALTER TABLE notification.notifications
  ADD COLUMN post_id uuid GENERATED ALWAYS AS (CAST(data ->> 'post_id' AS uuid)) STORED,
  ADD COLUMN comment_id uuid GENERATED ALWAYS AS (CAST(data ->> 'comment_id' AS uuid)) STORED;
-- "who was told of this post, or of what was said of it"
CREATE INDEX notifications_of_post ON notification.notifications (post_id, user_id) WHERE post_id IS NOT NULL;
-- "who was told of this comment"
CREATE INDEX notifications_of_comment ON notification.notifications (comment_id, user_id) WHERE comment_id IS NOT NULL;

-- What somebody was told and was taken back, for a day: the same again is nothing new. A digest stands for who did what.
CREATE TABLE notification.taken_back (
  user_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  what uuid NOT NULL,
  told_at timestamptz NOT NULL,
  read_at timestamptz, -- when its owner read it before it was taken back
  PRIMARY KEY (user_id, what)
);
CREATE INDEX taken_back_by_age ON notification.taken_back (told_at); -- "what is old enough to be new again"
ALTER TABLE notification.taken_back ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notification.taken_back
  USING (user_id = (SELECT shared.viewer()) OR (SELECT shared.is_program()));
