-- When the engineer last did something; later acts are never earlier (ADR-0017).
ALTER TABLE visit ADD COLUMN last_act_at DATETIME(6) NULL AFTER ended_at;   -- UTC
