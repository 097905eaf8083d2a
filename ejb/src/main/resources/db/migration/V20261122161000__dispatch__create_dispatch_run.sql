-- Searches for a plan of a day: jobs that any node takes (ADR-0013).
CREATE TABLE dispatch_run (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT        NOT NULL,
  plans_on     DATE          NOT NULL,   -- local date in the house's zone
  territory_id CHAR(36) CHARACTER SET ascii NULL,
  seconds      INT           NOT NULL,   -- how long it may search
  created_by   CHAR(36) CHARACTER SET ascii NULL,
  created_at   DATETIME(6)   NOT NULL,   -- UTC
  cancel_requested_at DATETIME(6) NULL,  -- UTC
  published_at DATETIME(6)   NULL,       -- UTC, the last time
  status       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  node         VARCHAR(64) CHARACTER SET ascii NULL,
  attempt      BIGINT        NOT NULL DEFAULT 0,   -- counts the nodes that took it
  heartbeat_at DATETIME(6)   NULL,       -- UTC, the database's clock
  progress_seconds INT       NOT NULL,
  score_hard   BIGINT        NOT NULL,
  score_medium BIGINT        NOT NULL,
  score_soft   BIGINT        NOT NULL,
  visit_count  INT           NOT NULL,
  planned_count INT          NOT NULL,
  travel_seconds BIGINT      NOT NULL,
  travel_metres BIGINT       NOT NULL,
  curve        MEDIUMTEXT    NOT NULL,   -- JSON: score by second
  started_at   DATETIME(6)   NULL,       -- UTC
  ended_at     DATETIME(6)   NULL,       -- UTC
  error        VARCHAR(1000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_dispatch_run__territory_id FOREIGN KEY (territory_id) REFERENCES territory (id),
  CONSTRAINT fk_dispatch_run__created_by FOREIGN KEY (created_by) REFERENCES app_user (id),
  CONSTRAINT ck_dispatch_run__status CHECK (status IN
    ('QUEUED','RUNNING','COMPLETED','CANCELLED','FAILED')),
  CONSTRAINT ck_dispatch_run__seconds CHECK (seconds BETWEEN 1 AND 3600),
  INDEX ix_dispatch_run__plans_on (plans_on, ended_at),
  INDEX ix_dispatch_run__status (status, created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
