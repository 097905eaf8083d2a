-- A statement leaves the house once.
CREATE TABLE export_batch_statement (
  statement_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  export_batch_id CHAR(36) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (statement_id),
  CONSTRAINT fk_export_batch_statement__statement_id FOREIGN KEY (statement_id) REFERENCES statement (id),
  CONSTRAINT fk_export_batch_statement__export_batch_id FOREIGN KEY (export_batch_id)
    REFERENCES export_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
