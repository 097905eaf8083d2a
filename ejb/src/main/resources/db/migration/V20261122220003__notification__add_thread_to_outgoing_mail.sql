-- What brings an answer back to its ticket, and what rides along (ADR-0025).
ALTER TABLE outgoing_mail
  ADD COLUMN reply_tag      VARCHAR(64)  CHARACTER SET ascii NOT NULL DEFAULT '',  -- empty: no ticket's
  ADD COLUMN in_reply_to    VARCHAR(255) NOT NULL DEFAULT '',                      -- Message-ID that it answers
  ADD COLUMN enclosure_kind VARCHAR(32)  CHARACTER SET ascii NULL,                 -- what is attached when it leaves
  ADD COLUMN enclosure_id   CHAR(36)     CHARACTER SET ascii NULL,
  ADD COLUMN enclosure_name VARCHAR(120) NULL,
  ADD CONSTRAINT ck_outgoing_mail__enclosure
    CHECK ((enclosure_kind IS NULL) = (enclosure_id IS NULL) AND (enclosure_kind IS NULL) = (enclosure_name IS NULL)),
  ADD INDEX ix_outgoing_mail__recipient (recipient, created_at);
