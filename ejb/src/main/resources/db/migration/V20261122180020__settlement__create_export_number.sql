-- The last number of an export batch; taken under a lock, so that there are no gaps.
CREATE TABLE export_number (
  id   TINYINT NOT NULL,
  last BIGINT  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ck_export_number__one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
