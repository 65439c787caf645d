-- Search by a part of a username (X-42).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX users_username_trigrams ON account.users USING gin (username gin_trgm_ops); -- "who has this in their name"
CREATE INDEX users_username_bytes ON account.users (username COLLATE "C"); -- "whose name begins so", in the order of names
