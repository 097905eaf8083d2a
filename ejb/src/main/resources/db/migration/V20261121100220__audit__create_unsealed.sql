-- Entries that wait for their seal, so that the sealer need not search for them (ADR-0004).
CREATE TABLE audit_unsealed (
  entry_id CHAR(36) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (entry_id),
  CONSTRAINT fk_audit_unsealed__entry_id FOREIGN KEY (entry_id) REFERENCES audit_entry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
