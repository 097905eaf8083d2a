-- The chain over the entries: each hash covers its entry and the hash before (ADR-0004). Append-only; no fork, no gap.
CREATE TABLE audit_seal (
  seq           BIGINT   NOT NULL,                       -- 1, 2, 3 …
  entry_id      CHAR(36) CHARACTER SET ascii NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii NOT NULL,   -- 64 zeros before the first
  hash          CHAR(64) CHARACTER SET ascii NOT NULL,
  sealed_at     DATETIME(6) NOT NULL,                    -- UTC
  PRIMARY KEY (seq),
  CONSTRAINT uq_audit_seal__entry_id UNIQUE (entry_id),
  CONSTRAINT uq_audit_seal__previous_hash UNIQUE (previous_hash),
  CONSTRAINT fk_audit_seal__entry_id FOREIGN KEY (entry_id) REFERENCES audit_entry (id),
  CONSTRAINT ck_audit_seal__seq CHECK (seq > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
