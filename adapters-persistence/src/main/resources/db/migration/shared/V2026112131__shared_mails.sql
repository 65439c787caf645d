-- Letters on their way out: written with what they tell of, sent after it is committed, deleted when they are sent.
CREATE TABLE shared.mails (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  until timestamptz NOT NULL,
  due_at timestamptz DEFAULT now(), -- null: given up
  attempts integer NOT NULL DEFAULT 0,
  failure text
);
CREATE INDEX mails_due ON shared.mails (due_at); -- "what is due"
