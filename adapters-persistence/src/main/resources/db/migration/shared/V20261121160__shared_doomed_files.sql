-- Stored files that are to be deleted: written with what no longer needs them, deleted when the files are.
CREATE TABLE shared.doomed_files (
  file_key text PRIMARY KEY,
  due_at timestamptz NOT NULL
);
CREATE INDEX doomed_files_due ON shared.doomed_files (due_at); -- "what is due"
