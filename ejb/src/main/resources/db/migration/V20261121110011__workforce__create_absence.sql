-- Times when an engineer can't work; the shifts stay.
CREATE TABLE absence (
  id          CHAR(36) CHARACTER SET ascii NOT NULL,
  version     BIGINT       NOT NULL,
  engineer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  starts_at   DATETIME(6)  NOT NULL,                 -- UTC
  ends_at     DATETIME(6)  NOT NULL,                 -- UTC, exclusive
  kind        VARCHAR(16)  NOT NULL,
  note        VARCHAR(500) NOT NULL,
  created_at  DATETIME(6)  NOT NULL,                 -- UTC
  PRIMARY KEY (id),
  CONSTRAINT fk_absence__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT ck_absence__times CHECK (starts_at < ends_at),
  CONSTRAINT ck_absence__kind CHECK (kind IN ('LEAVE','SICK','TRAINING','OTHER')),
  INDEX ix_absence__engineer_id_starts_at (engineer_id, starts_at),
  INDEX ix_absence__starts_at (starts_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
