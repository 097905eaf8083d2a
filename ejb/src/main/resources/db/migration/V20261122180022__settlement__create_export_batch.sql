-- Locked statements that left the house together (ADR-0021).
CREATE TABLE export_batch (
  id              CHAR(36) CHARACTER SET ascii NOT NULL,
  number          BIGINT       NOT NULL,   -- 1, 2, 3 …
  statement_count INT          NOT NULL,
  line_count      INT          NOT NULL,
  created_by      VARCHAR(100) NOT NULL,
  created_at      DATETIME(6)  NOT NULL,   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_export_batch__number UNIQUE (number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
