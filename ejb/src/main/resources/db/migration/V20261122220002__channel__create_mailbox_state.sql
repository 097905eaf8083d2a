-- How far each mailbox was read, and how that went (ADR-0025).
CREATE TABLE mailbox_state (
  mailbox      VARCHAR(500) NOT NULL,   -- user@host/folder
  uid_validity BIGINT       NOT NULL,   -- another one: the server has numbered its mails anew
  first_uid    BIGINT       NOT NULL,   -- the last mail at our first look: up to it, what somebody has read is not ours
  last_uid     BIGINT       NOT NULL,   -- the last mail that is safe with us
  checked_at   DATETIME(6)  NULL,       -- UTC, the last look that went well
  failed_at    DATETIME(6)  NULL,       -- UTC
  last_error   VARCHAR(500) NOT NULL,   -- empty: the last look went well
  PRIMARY KEY (mailbox)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
