-- When a visit would suit the customer, at most three, in the order of preference.
CREATE TABLE ticket_preferred_window (
  ticket_id CHAR(36) CHARACTER SET ascii NOT NULL,
  position  INT         NOT NULL,
  starts_at DATETIME(6) NOT NULL,   -- UTC
  ends_at   DATETIME(6) NOT NULL,   -- UTC, exclusive
  PRIMARY KEY (ticket_id, position),
  CONSTRAINT fk_ticket_preferred_window__ticket_id FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ck_ticket_preferred_window__ends_at CHECK (ends_at > starts_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
