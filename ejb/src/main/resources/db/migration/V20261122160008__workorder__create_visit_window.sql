-- Arrival windows of a visit, at most three, in order of time: the service starts in one of them.
CREATE TABLE visit_window (
  visit_id  CHAR(36) CHARACTER SET ascii NOT NULL,
  position  INT         NOT NULL,
  starts_at DATETIME(6) NOT NULL,   -- UTC
  ends_at   DATETIME(6) NOT NULL,   -- UTC, exclusive
  PRIMARY KEY (visit_id, position),
  CONSTRAINT fk_visit_window__visit_id FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT ck_visit_window__ends_at CHECK (ends_at > starts_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
