-- Search by a part of a username (X-42).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- "Who has this in their name". Names are written seldom, and a list of pending ones would make searches slow by surprise.
CREATE INDEX users_username_trigrams ON account.users USING gin (username gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX users_username_bytes ON account.users (username COLLATE "C"); -- "whose name begins so", in the order of names
