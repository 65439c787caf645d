-- The trend of a post, summed up from all that was done with it: what trend_plus and trend_minus keep up to date.
CREATE FUNCTION gratitude.trend_of(post uuid) RETURNS double precision LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT max(most) + ln(sum(power(2::double precision, greatest(trend - most, -1000)))) / ln(2::double precision)
  FROM (
    SELECT trend, max(trend) OVER () AS most
    FROM (
      SELECT gratitude.trend(gratitude.engagement(1, 0, 0), created_at) FROM gratitude.likes WHERE post_id = post
      UNION ALL
      SELECT gratitude.trend(gratitude.engagement(0, 1, 0), created_at) FROM gratitude.emoji_reactions WHERE post_id = post
      UNION ALL
      SELECT gratitude.trend(gratitude.engagement(0, 0, 1), created_at) FROM gratitude.shares WHERE post_id = post
    ) AS facts (trend)
  ) AS trends
$$;
