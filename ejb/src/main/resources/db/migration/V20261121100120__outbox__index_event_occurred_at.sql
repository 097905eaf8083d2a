-- Finds the events that are old enough to be forgotten (ADR-0008).
CREATE INDEX ix_outbox_event__occurred_at ON outbox_event (occurred_at);
