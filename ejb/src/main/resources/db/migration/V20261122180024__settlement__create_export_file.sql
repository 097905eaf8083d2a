-- The bytes themselves: whoever asks again gets the same.
CREATE TABLE export_file (
  export_batch_id CHAR(36) CHARACTER SET ascii NOT NULL,
  format          VARCHAR(16) CHARACTER SET ascii NOT NULL,
  sha256          CHAR(64) CHARACTER SET ascii NOT NULL,
  byte_count      INT      NOT NULL,
  content         LONGBLOB NOT NULL,
  PRIMARY KEY (export_batch_id, format),
  CONSTRAINT fk_export_file__export_batch_id FOREIGN KEY (export_batch_id) REFERENCES export_batch (id),
  CONSTRAINT ck_export_file__format CHECK (format IN ('CSV','XLSX','PDF'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
