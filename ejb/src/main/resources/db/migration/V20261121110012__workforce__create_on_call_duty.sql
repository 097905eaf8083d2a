-- Who answers outside the shifts.
CREATE TABLE on_call_duty (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT      NOT NULL,
  engineer_id  CHAR(36) CHARACTER SET ascii NOT NULL,
  territory_id CHAR(36) CHARACTER SET ascii NULL,    -- null: everywhere
  starts_at    DATETIME(6) NOT NULL,                 -- UTC
  ends_at      DATETIME(6) NOT NULL,                 -- UTC, exclusive
  created_at   DATETIME(6) NOT NULL,                 -- UTC
  PRIMARY KEY (id),
  CONSTRAINT fk_on_call_duty__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT fk_on_call_duty__territory_id FOREIGN KEY (territory_id) REFERENCES territory (id),
  CONSTRAINT ck_on_call_duty__times CHECK (starts_at < ends_at),
  INDEX ix_on_call_duty__engineer_id_starts_at (engineer_id, starts_at),
  INDEX ix_on_call_duty__starts_at (starts_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
