-- Why moderators hid a post, for its author to read.
ALTER TABLE gratitude.posts ADD COLUMN hidden_reason varchar(500);
UPDATE gratitude.posts SET hidden_reason = 'Hidden by moderation' WHERE hidden_at IS NOT NULL;
ALTER TABLE gratitude.posts ADD CONSTRAINT posts_hidden_why CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL));
