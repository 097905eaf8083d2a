-- What guests said on the public form, until they confirm their address or a week has passed (ADR-0014).
CREATE TABLE intake_draft (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT      NOT NULL,
  status     VARCHAR(16) CHARACTER SET ascii NOT NULL,
  content    TEXT        NOT NULL,                   -- JSON; empty once it is a ticket
  ticket_id  CHAR(36) CHARACTER SET ascii NULL,
  expires_at DATETIME(6) NOT NULL,                   -- UTC
  created_at DATETIME(6) NOT NULL,                   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_intake_draft__ticket UNIQUE (ticket_id),
  CONSTRAINT fk_intake_draft__ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ck_intake_draft__status CHECK (status IN ('BEGUN','SUBMITTED','CONFIRMED')),
  CONSTRAINT ck_intake_draft__ticket CHECK ((status = 'CONFIRMED') = (ticket_id IS NOT NULL)),
  INDEX ix_intake_draft__expires_at (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
