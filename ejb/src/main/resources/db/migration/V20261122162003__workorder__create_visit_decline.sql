-- Who said no to a visit, and why. Only ever added to.
CREATE TABLE visit_decline (
  id          CHAR(36) CHARACTER SET ascii NOT NULL,
  visit_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  engineer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  reason      VARCHAR(32) CHARACTER SET ascii NOT NULL,
  note        VARCHAR(1000) NOT NULL,
  declined_at DATETIME(6)   NOT NULL,   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT fk_visit_decline__visit_id FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT fk_visit_decline__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  INDEX ix_visit_decline__visit (visit_id, declined_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
