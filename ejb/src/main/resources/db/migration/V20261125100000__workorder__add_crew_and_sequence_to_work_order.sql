-- How many engineers come together, or how many visits follow each other (ADR-0033).
ALTER TABLE work_order
  ADD COLUMN crew_size         INT     NOT NULL DEFAULT 1,
  ADD COLUMN sequence_visits   INT     NULL,                  -- NULL: no sequence
  ADD COLUMN least_gap_minutes INT     NOT NULL DEFAULT 0,    -- between two visits of the sequence
  ADD COLUMN is_same_engineer  BOOLEAN NOT NULL DEFAULT FALSE,
  ADD CONSTRAINT ck_work_order__crew CHECK (crew_size BETWEEN 1 AND 8),
  ADD CONSTRAINT ck_work_order__sequence CHECK (
    (sequence_visits IS NULL AND least_gap_minutes = 0 AND NOT is_same_engineer)
    OR (sequence_visits BETWEEN 2 AND 10 AND least_gap_minutes BETWEEN 0 AND 20160
      AND crew_size = 1));
