-- Figures of the work orders that were completed in a period (ADR-0024).
CREATE INDEX ix_work_order__completed_at ON work_order (completed_at);
