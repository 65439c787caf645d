-- "which of these follow me", for hundreds of people at a time, from the index alone
CREATE INDEX follows_back ON account.follows (followed_id, follower_id) WHERE status = 'ACTIVE';

-- "whom I follow", newest first, from the index alone
DROP INDEX account.follows_of_follower;
CREATE INDEX follows_of_follower ON account.follows (follower_id, status, id DESC) INCLUDE (followed_id);

-- "which of these are not there", for hundreds of people at a time: very few of all
CREATE INDEX users_gone ON account.users (id) WHERE deleted_at IS NOT NULL OR NOT active;

-- "is this person private or not there": few of all, and nothing is read of the others
CREATE INDEX users_reserved ON account.users (id) INCLUDE (is_private, active, deleted_at)
  WHERE is_private OR NOT active OR deleted_at IS NOT NULL;
