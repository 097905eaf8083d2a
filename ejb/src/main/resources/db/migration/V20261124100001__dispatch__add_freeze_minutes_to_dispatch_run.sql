-- What was promised to start so soon stays with its engineer (ADR-0031).
ALTER TABLE dispatch_run
  ADD COLUMN freeze_minutes INT NOT NULL DEFAULT 0;
