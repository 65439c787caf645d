-- People: the one users table of the product (X-2), and who follows or blocks whom.
CREATE SCHEMA account;

CREATE TABLE account.users (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  username text NOT NULL,
  password_hash text,
  first_name varchar(100) NOT NULL,
  last_name varchar(100) NOT NULL,
  display_name varchar(100) NOT NULL,
  bio text,
  city varchar(100),
  location jsonb,
  institutions jsonb NOT NULL DEFAULT '[]',
  websites jsonb NOT NULL DEFAULT '[]',
  avatar_media_id uuid,
  profile_image_url text,
  profile_photo_filename varchar(255),
  interests jsonb NOT NULL DEFAULT '[]', -- normalised names, in the person's own order
  preferences jsonb NOT NULL DEFAULT '{}',
  is_private boolean NOT NULL DEFAULT false,
  montage_audience text NOT NULL DEFAULT 'FRIENDS', -- whom the owner lets open their montages
  montage_consent text[] NOT NULL DEFAULT '{CHECKIN,POST,INTERVIEW,FLIGHT,MEDIA}', -- which kinds of moments may enter one
  role text NOT NULL DEFAULT 'user',
  subscription_tier text NOT NULL DEFAULT 'free',
  stripe_customer_id text,
  email_verified boolean NOT NULL DEFAULT false,
  verification_token_hash text,
  active boolean NOT NULL DEFAULT true,
  last_login timestamptz,
  metadata jsonb NOT NULL DEFAULT '{}',
  time_zone text NOT NULL DEFAULT 'UTC',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  CONSTRAINT users_username_form CHECK (username ~ '^[a-z0-9_]{3,30}$'),
  CONSTRAINT users_institutions_limit CHECK (jsonb_typeof(institutions) = 'array' AND jsonb_array_length(institutions) <= 10),
  CONSTRAINT users_websites_limit CHECK (jsonb_typeof(websites) = 'array' AND jsonb_array_length(websites) <= 5),
  CONSTRAINT users_interests_limit CHECK (jsonb_typeof(interests) = 'array' AND jsonb_array_length(interests) <= 20),
  CONSTRAINT users_montage_audience_known CHECK (montage_audience IN ('ONLY_ME', 'FRIENDS', 'EVERYONE')),
  CONSTRAINT users_role_known CHECK (role IN ('guest', 'user', 'admin', 'super_admin')),
  CONSTRAINT users_tier_known CHECK (subscription_tier IN ('free', 'express', 'deep-dive', 'legacy'))
);
CREATE UNIQUE INDEX users_email_once ON account.users (lower(email));
CREATE UNIQUE INDEX users_username_once ON account.users (username); -- "the user of this name"; lower case by its CHECK

-- A row says: follower follows followed. BLOCKED says: followed has blocked follower (X-31).
CREATE TABLE account.follows (
  id uuid PRIMARY KEY,
  follower_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  followed_id uuid NOT NULL REFERENCES account.users ON DELETE CASCADE,
  status text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT follows_once UNIQUE (follower_id, followed_id),
  CONSTRAINT follows_not_self CHECK (follower_id <> followed_id),
  CONSTRAINT follows_status_known CHECK (status IN ('ACTIVE', 'PENDING', 'BLOCKED'))
);
CREATE INDEX follows_of_followed ON account.follows (followed_id, status, id DESC); -- "who follows me", newest first
CREATE INDEX follows_of_follower ON account.follows (follower_id, status, id DESC); -- "whom I follow", newest first
