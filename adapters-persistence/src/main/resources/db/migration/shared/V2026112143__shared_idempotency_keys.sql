-- The keys by which clients name their wishes: the same mutation, person and key, the same answer. No foreign key: keys are
-- forgotten after 30 days anyway.
CREATE TABLE shared.idempotency_keys (
  user_id uuid NOT NULL,
  mutation text NOT NULL,
  key varchar(100) NOT NULL,
  made uuid, -- the id that is answered; null only within the transaction that takes the key
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, mutation, key)
);
CREATE INDEX idempotency_keys_age ON shared.idempotency_keys USING brin (created_at); -- "which keys are to be forgotten"
