-- A photo is of one person. "is this photo shown", for whoever has its address (GRA-82)
CREATE UNIQUE INDEX users_profile_photo_filename ON account.users (profile_photo_filename)
  WHERE profile_photo_filename IS NOT NULL;
