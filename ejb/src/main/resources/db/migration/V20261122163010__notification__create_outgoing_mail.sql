-- What was written to people, and whether it left the house (ADR-0014).
CREATE TABLE outgoing_mail (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT       NOT NULL,
  event_id   CHAR(36) CHARACTER SET ascii NOT NULL,  -- no foreign key: events are forgotten (ADR-0008)
  event_type VARCHAR(100) CHARACTER SET ascii NOT NULL,
  status     VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  recipient  VARCHAR(254) NOT NULL,
  language   VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  subject    VARCHAR(255) NOT NULL,
  text       TEXT         NOT NULL,
  html       TEXT         NOT NULL,
  last_error VARCHAR(500) NOT NULL,
  sent_at    DATETIME(6)  NULL,                      -- UTC
  created_at DATETIME(6)  NOT NULL,                  -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_outgoing_mail__event UNIQUE (event_id),
  CONSTRAINT ck_outgoing_mail__status CHECK (status IN ('WAITING','SENT','HELD','FAILED')),
  INDEX ix_outgoing_mail__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
