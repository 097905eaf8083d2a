-- What has happened, as JSON, written in the transaction of its cause (ADR-0003). Append-only.
CREATE TABLE outbox_event (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  type         VARCHAR(80) CHARACTER SET ascii NOT NULL, -- simple name of the event's class
  aggregate_id CHAR(36) CHARACTER SET ascii NOT NULL,
  payload      LONGTEXT    NOT NULL,                     -- JSON
  occurred_at  DATETIME(6) NOT NULL,                     -- UTC
  PRIMARY KEY (id),
  CONSTRAINT ck_outbox_event__payload CHECK (JSON_VALID(payload))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
