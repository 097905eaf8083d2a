-- Files that belong to something of ours (ADR-0015); their bytes lie in the folder of files, under the column key.
CREATE TABLE attachment (
  id              CHAR(36) CHARACTER SET ascii NOT NULL,
  version         BIGINT       NOT NULL,
  owner_kind      VARCHAR(32) CHARACTER SET ascii NOT NULL,  -- TICKET, VISIT, …: the owning feature's word
  owner_id        CHAR(36) CHARACTER SET ascii NOT NULL,     -- no key: many tables can own
  purpose         VARCHAR(16) CHARACTER SET ascii NOT NULL,
  name            VARCHAR(200) NOT NULL,                     -- for people; never a path
  media_type      VARCHAR(64) CHARACTER SET ascii NOT NULL,  -- by its first bytes
  file_key        CHAR(32) CHARACTER SET ascii NOT NULL,     -- random name of the file
  byte_count      BIGINT       NOT NULL,
  sha256          CHAR(64) CHARACTER SET ascii NOT NULL,     -- of the file as it is kept
  is_image        BOOLEAN      NOT NULL,                     -- drawn anew by us, with a thumbnail
  width           INT          NULL,                         -- pixels
  height          INT          NULL,
  is_internal     BOOLEAN      NOT NULL,                     -- the customer never sees it
  created_by      CHAR(36) CHARACTER SET ascii NULL,         -- null: a guest or the system
  created_by_name VARCHAR(200) NOT NULL,
  created_at      DATETIME(6)  NOT NULL,                     -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_attachment__file_key UNIQUE (file_key),
  CONSTRAINT fk_attachment__created_by FOREIGN KEY (created_by) REFERENCES app_user (id),
  CONSTRAINT ck_attachment__purpose CHECK (purpose IN ('PHOTO','SIGNATURE','FILE')),
  CONSTRAINT ck_attachment__byte_count CHECK (byte_count > 0),
  CONSTRAINT ck_attachment__size CHECK (is_image = (width IS NOT NULL) AND is_image = (height IS NOT NULL)),
  INDEX ix_attachment__owner (owner_kind, owner_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
