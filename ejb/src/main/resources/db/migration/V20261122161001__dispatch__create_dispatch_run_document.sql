-- Problem and plan of a run, gzip of the JSON in docs/plan-format.md; apart, so that lists stay small.
CREATE TABLE dispatch_run_document (
  run_id   CHAR(36) CHARACTER SET ascii NOT NULL,
  problem  LONGBLOB   NULL,
  document LONGBLOB   NULL,   -- problem and best plan so far
  left_out MEDIUMTEXT NULL,   -- JSON: what that plan leaves out, and why
  PRIMARY KEY (run_id),
  CONSTRAINT fk_dispatch_run_document__run_id FOREIGN KEY (run_id) REFERENCES dispatch_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
