-- One event on its way to one target (ADR-0003). Its version fences off a worker whose lease was taken over.
CREATE TABLE outbox_delivery (
  id               CHAR(36) CHARACTER SET ascii NOT NULL,
  version          BIGINT        NOT NULL,
  event_id         CHAR(36) CHARACTER SET ascii NOT NULL,
  type             VARCHAR(80) CHARACTER SET ascii NOT NULL, -- of the event, for the screen
  target           VARCHAR(64) CHARACTER SET ascii NOT NULL,
  status           VARCHAR(16) CHARACTER SET ascii NOT NULL,
  attempts         INT           NOT NULL,                   -- started ones
  next_attempt_at  DATETIME(6)   NOT NULL,                   -- UTC; while a worker has it, the end of its lease
  lease_until      DATETIME(6)   NULL,                       -- UTC
  worker           VARCHAR(64) CHARACTER SET ascii NULL,
  last_error       VARCHAR(1000) NULL,
  created_at       DATETIME(6)   NOT NULL,                   -- UTC
  first_attempt_at DATETIME(6)   NULL,                       -- UTC
  finished_at      DATETIME(6)   NULL,                       -- UTC; sent or given up
  PRIMARY KEY (id),
  CONSTRAINT uq_outbox_delivery__event_target UNIQUE (event_id, target),
  CONSTRAINT fk_outbox_delivery__event_id FOREIGN KEY (event_id) REFERENCES outbox_event (id),
  CONSTRAINT ck_outbox_delivery__status CHECK (status IN ('PENDING','SENT','DEAD')),
  CONSTRAINT ck_outbox_delivery__attempts CHECK (attempts >= 0),
  INDEX ix_outbox_delivery__due (target, status, next_attempt_at),
  INDEX ix_outbox_delivery__status (status, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
