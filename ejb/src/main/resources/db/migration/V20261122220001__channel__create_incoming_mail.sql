-- What people wrote to the mailbox, and what became of it (ADR-0025). The mail itself is an attachment of the row.
CREATE TABLE incoming_mail (
  id              CHAR(36) CHARACTER SET ascii NOT NULL,
  version         BIGINT       NOT NULL,
  mailbox         VARCHAR(500) NOT NULL,                        -- user@host/folder
  sha256          CHAR(64) CHARACTER SET ascii NOT NULL,        -- of the mail as the server has it
  byte_count      BIGINT       NOT NULL,
  status          VARCHAR(16) CHARACTER SET ascii NOT NULL,
  reason          VARCHAR(32) CHARACTER SET ascii NULL,         -- of IGNORED and QUARANTINED
  message_id      VARCHAR(255) NOT NULL,
  sender          VARCHAR(254) NOT NULL,
  sender_name     VARCHAR(200) NOT NULL,
  subject         VARCHAR(255) NOT NULL,
  text            MEDIUMTEXT   NOT NULL,
  file_names      TEXT         NOT NULL,                        -- one a line
  refused_names   TEXT         NOT NULL,                        -- files that are not kept as attachments, one a line
  is_automatic    BOOLEAN      NOT NULL,                        -- nobody waits for an answer
  is_new_customer BOOLEAN      NOT NULL,                        -- its sender was unknown
  attempts        INT          NOT NULL,
  ticket_id       CHAR(36) CHARACTER SET ascii NULL,            -- also the one that a quarantined reply names
  done_by_name    VARCHAR(200) NOT NULL,                        -- empty: the system
  done_at         DATETIME(6)  NULL,                            -- UTC
  created_at      DATETIME(6)  NOT NULL,                        -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_incoming_mail__mail UNIQUE (mailbox, sha256),
  CONSTRAINT fk_incoming_mail__ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ck_incoming_mail__status CHECK (status IN ('RECEIVED','TICKET','JOINED','IGNORED','QUARANTINED')),
  CONSTRAINT ck_incoming_mail__reason CHECK ((reason IS NOT NULL) = (status IN ('IGNORED','QUARANTINED'))),
  CONSTRAINT ck_incoming_mail__ticket CHECK (ticket_id IS NOT NULL OR status NOT IN ('TICKET','JOINED')),
  INDEX ix_incoming_mail__status (status, created_at),
  INDEX ix_incoming_mail__message_id (message_id),
  INDEX ix_incoming_mail__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
