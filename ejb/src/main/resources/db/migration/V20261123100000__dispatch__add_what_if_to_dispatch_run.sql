-- A run may ask what would be if the day were otherwise (ADR-0026); such a plan is never published.
ALTER TABLE dispatch_run
  ADD COLUMN is_what_if BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN what_if MEDIUMTEXT NULL;   -- JSON: how the day is otherwise
