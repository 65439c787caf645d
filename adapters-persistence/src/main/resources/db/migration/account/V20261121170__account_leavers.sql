-- Who has deleted their account and is not erased yet (X-9). Whoever is in here may come back, until erasing begins.
CREATE TABLE account.leavers (
  user_id uuid PRIMARY KEY REFERENCES account.users ON DELETE CASCADE,
  due_at timestamptz NOT NULL, -- when erasing is to begin; or to go on, where whoever does it says nothing any more
  erasing_since timestamptz, -- from then on there is no way back
  attempts integer NOT NULL DEFAULT 0,
  failure text -- why the last attempt came to nothing
);
CREATE INDEX leavers_due ON account.leavers (due_at); -- "whose turn is it"

INSERT INTO account.leavers (user_id, due_at)
SELECT id, deleted_at + interval '30 days' FROM account.users WHERE deleted_at IS NOT NULL;

-- For operators: what waits to be erased, since when, and what does not succeed.
CREATE VIEW account.erasure_status AS
SELECT count(*) AS leaving, count(*) FILTER (WHERE due_at <= now()) AS waiting,
  greatest(extract(epoch FROM now() - min(due_at)), 0)::double precision AS lag_seconds,
  count(*) FILTER (WHERE failure IS NOT NULL) AS failing
FROM account.leavers;
