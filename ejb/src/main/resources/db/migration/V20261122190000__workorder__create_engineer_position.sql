-- Where an engineer was last on the way to a visit (ADR-0022). Written over and over, hence no history and no audit.
CREATE TABLE engineer_position (
  engineer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  visit_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  latitude    DOUBLE      NOT NULL,   -- WGS-84, degrees
  longitude   DOUBLE      NOT NULL,
  accuracy_metres INT     NULL,
  seen_at     DATETIME(6) NOT NULL,   -- UTC
  PRIMARY KEY (engineer_id),
  CONSTRAINT fk_engineer_position__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT fk_engineer_position__visit_id FOREIGN KEY (visit_id) REFERENCES visit (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
