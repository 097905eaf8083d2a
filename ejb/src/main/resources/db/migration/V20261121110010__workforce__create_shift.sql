-- The roster: paid working time of one engineer on one day.
CREATE TABLE shift (
  id              CHAR(36) CHARACTER SET ascii NOT NULL,
  version         BIGINT      NOT NULL,
  engineer_id     CHAR(36) CHARACTER SET ascii NOT NULL,
  works_on        DATE        NOT NULL,              -- local date of the start
  starts_at       DATETIME(6) NOT NULL,              -- UTC
  ends_at         DATETIME(6) NOT NULL,              -- UTC, exclusive
  break_starts_at DATETIME(6) NULL,                  -- UTC; null: no break
  break_minutes   INT         NOT NULL,
  time_zone       VARCHAR(64) CHARACTER SET ascii NOT NULL, -- IANA
  created_at      DATETIME(6) NOT NULL,              -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_shift__engineer_id_works_on UNIQUE (engineer_id, works_on),
  CONSTRAINT fk_shift__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT ck_shift__times CHECK (starts_at < ends_at),
  CONSTRAINT ck_shift__break CHECK ((break_starts_at IS NULL) = (break_minutes = 0)
    AND (break_starts_at IS NULL OR (break_starts_at >= starts_at
      AND break_starts_at + INTERVAL break_minutes MINUTE <= ends_at))),
  INDEX ix_shift__works_on (works_on),
  INDEX ix_shift__starts_at (starts_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
