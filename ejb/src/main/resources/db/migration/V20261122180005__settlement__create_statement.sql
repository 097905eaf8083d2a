-- A party's charge lines of a month and a currency (INV7, ADR-0021).
CREATE TABLE statement (
  id          CHAR(36) CHARACTER SET ascii NOT NULL,
  version     BIGINT       NOT NULL,
  number      VARCHAR(20)  NOT NULL,         -- for people: ST-000123
  party       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  customer_id CHAR(36) CHARACTER SET ascii NULL,
  provider_id CHAR(36) CHARACTER SET ascii NULL,
  engineer_id CHAR(36) CHARACTER SET ascii NULL,
  party_name  VARCHAR(200) NOT NULL,         -- as it was when the statement began
  period      CHAR(7) CHARACTER SET ascii NOT NULL, -- 2026-11
  currency    CHAR(3) CHARACTER SET ascii NOT NULL,
  status      VARCHAR(16) CHARACTER SET ascii NOT NULL,
  total_minor BIGINT       NOT NULL,
  line_count  INT          NOT NULL,
  agreed_at   DATETIME(6)  NULL,             -- UTC
  agreed_by   VARCHAR(100) NULL,
  locked_at   DATETIME(6)  NULL,             -- UTC
  locked_by   VARCHAR(100) NULL,
  sha256      CHAR(64) CHARACTER SET ascii NULL, -- of all that was locked
  created_at  DATETIME(6)  NOT NULL,         -- UTC
  party_key   CHAR(36) CHARACTER SET ascii NOT NULL, -- whichever of the three it is
  PRIMARY KEY (id),
  CONSTRAINT uq_statement__number UNIQUE (number),
  CONSTRAINT uq_statement__party_period UNIQUE (party, party_key, currency, period),
  CONSTRAINT fk_statement__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_statement__provider_id FOREIGN KEY (provider_id) REFERENCES service_provider (id),
  CONSTRAINT fk_statement__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT ck_statement__party CHECK (
       (party = 'CUSTOMER' AND customer_id IS NOT NULL AND customer_id = party_key
        AND provider_id IS NULL AND engineer_id IS NULL)
    OR (party = 'PROVIDER' AND provider_id IS NOT NULL AND provider_id = party_key
        AND customer_id IS NULL AND engineer_id IS NULL)
    OR (party = 'ENGINEER' AND engineer_id IS NOT NULL AND engineer_id = party_key
        AND customer_id IS NULL AND provider_id IS NULL)),
  CONSTRAINT ck_statement__status CHECK (status IN ('DRAFT','AGREED','LOCKED')),
  CONSTRAINT ck_statement__agreed CHECK ((agreed_at IS NULL) = (status = 'DRAFT')),
  CONSTRAINT ck_statement__locked CHECK
    ((locked_at IS NULL) = (status <> 'LOCKED') AND (sha256 IS NULL) = (status <> 'LOCKED')),
  INDEX ix_statement__period (period, status)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
