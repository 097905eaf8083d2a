-- Runs plan one day or several days together (ADR-0034).
ALTER TABLE dispatch_run
  ADD COLUMN days INT NOT NULL DEFAULT 1, -- from plans_on
  ADD CONSTRAINT ck_dispatch_run__days CHECK (days BETWEEN 1 AND 14);
