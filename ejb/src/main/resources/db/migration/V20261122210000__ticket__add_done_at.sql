-- When nobody worked on it any more; NULL while it is open. Backlog of any instant (ADR-0024).
ALTER TABLE ticket
  ADD COLUMN done_at DATETIME(6) AS (COALESCE(resolved_at, closed_at)) PERSISTENT AFTER closed_at,   -- UTC
  ADD INDEX ix_ticket__done_at (done_at, opened_at);
