-- One engineer at one site for one work order (ADR-0012). Texts are empty, not NULL, when unknown.
CREATE TABLE visit (
  id            CHAR(36) CHARACTER SET ascii NOT NULL,
  version       BIGINT        NOT NULL,
  number        VARCHAR(24)   NOT NULL,   -- for people: WO-000123-1
  work_order_id CHAR(36) CHARACTER SET ascii NOT NULL,
  customer_id   CHAR(36) CHARACTER SET ascii NOT NULL,   -- the work order's
  site_id       CHAR(36) CHARACTER SET ascii NOT NULL,   -- the work order's
  status        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  status_reason VARCHAR(32) CHARACTER SET ascii NULL,
  status_note   VARCHAR(1000) NOT NULL,
  note          VARCHAR(1000) NOT NULL,
  engineer_id   CHAR(36) CHARACTER SET ascii NULL,
  shift_id      CHAR(36) CHARACTER SET ascii NULL,       -- no key: a shift may be deleted
  starts_at     DATETIME(6)   NULL,       -- UTC, planned start of the service
  ends_at       DATETIME(6)   NULL,       -- UTC, exclusive
  travel_seconds INT          NULL,       -- planned drive to it
  travel_metres INT           NULL,
  is_travel_estimated BOOLEAN NOT NULL,
  is_pinned     BOOLEAN       NOT NULL,
  accepted_at   DATETIME(6)   NULL,       -- UTC
  travel_started_at DATETIME(6) NULL,     -- UTC
  arrived_at    DATETIME(6)   NULL,       -- UTC
  work_started_at DATETIME(6) NULL,       -- UTC
  ended_at      DATETIME(6)   NULL,       -- UTC
  created_at    DATETIME(6)   NOT NULL,   -- UTC
  change_sequence BIGINT      NOT NULL DEFAULT 0,   -- kept by triggers, see visit_clock
  PRIMARY KEY (id),
  CONSTRAINT uq_visit__number UNIQUE (number),
  CONSTRAINT fk_visit__work_order_id FOREIGN KEY (work_order_id) REFERENCES work_order (id),
  CONSTRAINT fk_visit__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_visit__site_id FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_visit__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT ck_visit__status CHECK (status IN
    ('UNPLANNED','DISPATCHED','ACCEPTED','TRAVELLING','ON_SITE','WORKING','COMPLETED',
     'NOT_COMPLETED','NO_SHOW','CANCELLED')),
  CONSTRAINT ck_visit__plan CHECK (
    (engineer_id IS NULL AND starts_at IS NULL AND ends_at IS NULL AND NOT is_pinned
      AND status IN ('UNPLANNED','CANCELLED'))
    OR (engineer_id IS NOT NULL AND ends_at > starts_at AND status <> 'UNPLANNED')),
  INDEX ix_visit__engineer (engineer_id, starts_at),
  INDEX ix_visit__starts_at (starts_at),
  INDEX ix_visit__status (status, created_at),
  INDEX ix_visit__change_sequence (change_sequence)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
