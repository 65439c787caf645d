-- What profiles hold is within the limits of the domain here too (GRA-2 to GRA-6).
ALTER TABLE account.users
  ADD CONSTRAINT users_display_name_form CHECK (display_name <> ''),
  ADD CONSTRAINT users_bio_limit CHECK (char_length(bio) BETWEEN 1 AND 1000),
  ADD CONSTRAINT users_city_form CHECK (city <> ''),
  ADD CONSTRAINT users_location_form CHECK (jsonb_typeof(location -> 'display_name') IS NOT DISTINCT FROM
    CASE WHEN location IS NOT NULL THEN 'string' END),
  ADD CONSTRAINT users_institutions_form CHECK (NOT jsonb_path_exists(institutions, '$[*] ? (@.type() != "string")')),
  ADD CONSTRAINT users_websites_form CHECK (NOT jsonb_path_exists(websites,
    '$[*] ? (@.type() != "string" || !(@ like_regex "^https?://" flag "i"))')),
  ADD CONSTRAINT users_preferences_form CHECK (jsonb_typeof(preferences) = 'object'),
  ADD CONSTRAINT users_time_zone_form CHECK (char_length(time_zone) BETWEEN 1 AND 100);
