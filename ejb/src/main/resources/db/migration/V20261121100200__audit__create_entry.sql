-- Who changed what, when and from where, written in the transaction of the change (ADR-0004). Append-only.
CREATE TABLE audit_entry (
  id          CHAR(36) CHARACTER SET ascii NOT NULL,
  at          DATETIME(6)  NOT NULL,                     -- UTC
  actor_id    CHAR(36) CHARACTER SET ascii NULL,         -- null: the system or somebody not signed in
  actor_name  VARCHAR(100) NOT NULL,
  address     VARCHAR(64)  NOT NULL,
  trace_id    VARCHAR(64)  NOT NULL,
  action      VARCHAR(16) CHARACTER SET ascii NOT NULL,
  object_type VARCHAR(64) CHARACTER SET ascii NOT NULL,
  object_id   VARCHAR(64) CHARACTER SET ascii NOT NULL,
  changes     LONGTEXT     NOT NULL,                     -- JSON: {field: [old, new]}, or {field: value}
  PRIMARY KEY (id),
  CONSTRAINT ck_audit_entry__action CHECK (action IN ('CREATED','CHANGED','REMOVED')),
  CONSTRAINT ck_audit_entry__changes CHECK (JSON_VALID(changes)),
  INDEX ix_audit_entry__at (at, id),
  INDEX ix_audit_entry__object (object_id, at),
  INDEX ix_audit_entry__object_type (object_type, at),
  INDEX ix_audit_entry__actor_id (actor_id, at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
