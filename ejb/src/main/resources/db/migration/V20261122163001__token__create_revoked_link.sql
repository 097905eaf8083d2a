-- Withdrawn links: all of a subject that were issued at or before the instant (ADR-0014).
CREATE TABLE revoked_link (
  purpose    VARCHAR(32) CHARACTER SET ascii NOT NULL,
  subject    CHAR(36)    CHARACTER SET ascii NOT NULL,
  revoked_at DATETIME(6) NOT NULL,                  -- UTC
  PRIMARY KEY (purpose, subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
