-- Conversations of tickets: written once, never changed.
CREATE TABLE ticket_message (
  id               CHAR(36) CHARACTER SET ascii NOT NULL,
  ticket_id        CHAR(36) CHARACTER SET ascii NOT NULL,
  channel          VARCHAR(16) CHARACTER SET ascii NOT NULL,
  is_internal      BOOLEAN        NOT NULL,   -- the customer never sees it
  is_from_customer BOOLEAN        NOT NULL,
  author_id        CHAR(36) CHARACTER SET ascii NULL,
  author_name      VARCHAR(200)   NOT NULL,
  text             VARCHAR(10000) NOT NULL,
  created_at       DATETIME(6)    NOT NULL,   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT fk_ticket_message__ticket_id FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_ticket_message__author_id FOREIGN KEY (author_id) REFERENCES app_user (id),
  CONSTRAINT ck_ticket_message__is_internal CHECK (NOT (is_internal AND is_from_customer)),
  INDEX ix_ticket_message__ticket_id (ticket_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
