-- Figures of all visits that ended in a period, however they ended (ADR-0024).
CREATE INDEX ix_visit__ended_at ON visit (ended_at);
