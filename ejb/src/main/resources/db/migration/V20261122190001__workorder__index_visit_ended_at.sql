-- Figures of a period, and visits that nobody has priced.
CREATE INDEX ix_visit__status_ended_at ON visit (status, ended_at);
