-- The journal: each charge line is an entry of two sides (INV7, ADR-0021).
CREATE TABLE posting (
  charge_line_id CHAR(36) CHARACTER SET ascii NOT NULL,
  position       INT         NOT NULL,
  statement_id   CHAR(36) CHARACTER SET ascii NOT NULL,
  account        VARCHAR(32) CHARACTER SET ascii NOT NULL,
  debit_minor    BIGINT      NOT NULL,
  credit_minor   BIGINT      NOT NULL,
  PRIMARY KEY (charge_line_id, position),
  CONSTRAINT fk_posting__charge_line_id FOREIGN KEY (charge_line_id) REFERENCES charge_line (id),
  CONSTRAINT fk_posting__statement_id FOREIGN KEY (statement_id) REFERENCES statement (id),
  CONSTRAINT ck_posting__position CHECK (position IN (1, 2)),
  CONSTRAINT ck_posting__account CHECK (account IN
    ('RECEIVABLE','REVENUE_LABOUR','REVENUE_CALL_OUT','REVENUE_TRAVEL','REVENUE_PART','REVENUE_SURCHARGE',
     'TAX_OUTPUT','TAX_INPUT','COST_PROVIDER','COST_COMMISSION','PAYABLE_PROVIDER','PAYABLE_ENGINEER')),
  CONSTRAINT ck_posting__one_side CHECK
    (debit_minor >= 0 AND credit_minor >= 0 AND (debit_minor = 0 OR credit_minor = 0)),
  INDEX ix_posting__statement_id_account (statement_id, account)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
