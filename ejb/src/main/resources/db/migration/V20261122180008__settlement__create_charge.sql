-- What one visit costs or earns one party, or why that is not known yet (ADR-0021).
CREATE TABLE charge (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT       NOT NULL,
  visit_id     CHAR(36) CHARACTER SET ascii NOT NULL,
  visit_number VARCHAR(30)  NOT NULL,        -- the visit's, which never changes
  party        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  customer_id  CHAR(36) CHARACTER SET ascii NULL,
  provider_id  CHAR(36) CHARACTER SET ascii NULL,
  engineer_id  CHAR(36) CHARACTER SET ascii NULL,
  service_on   DATE         NOT NULL,        -- local date at the site when the visit ended
  status       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  open_reason  VARCHAR(32) CHARACTER SET ascii NULL,
  open_detail  VARCHAR(200) NOT NULL,
  reason       VARCHAR(500) NOT NULL,        -- why it was reversed or priced anew
  pricing_round INT         NOT NULL,        -- how often it was priced
  currency     CHAR(3) CHARACTER SET ascii NULL,
  total_minor  BIGINT       NULL,            -- of the lines of the last round, unless reversed
  rate_card_version_id CHAR(36) CHARACTER SET ascii NULL,
  priced_at    DATETIME(6)  NULL,            -- UTC
  created_at   DATETIME(6)  NOT NULL,        -- UTC
  is_payee     BOOLEAN AS (IF(party = 'CUSTOMER', NULL, TRUE)) VIRTUAL, -- a visit pays one of them
  PRIMARY KEY (id),
  CONSTRAINT uq_charge__visit_id_party UNIQUE (visit_id, party),
  CONSTRAINT uq_charge__visit_id_is_payee UNIQUE (visit_id, is_payee),
  CONSTRAINT fk_charge__visit_id FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT fk_charge__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_charge__provider_id FOREIGN KEY (provider_id) REFERENCES service_provider (id),
  CONSTRAINT fk_charge__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT fk_charge__rate_card_version_id FOREIGN KEY (rate_card_version_id) REFERENCES rate_card_version (id),
  CONSTRAINT ck_charge__party CHECK (
       (party = 'CUSTOMER' AND customer_id IS NOT NULL AND provider_id IS NULL AND engineer_id IS NULL)
    OR (party = 'PROVIDER' AND provider_id IS NOT NULL AND customer_id IS NULL AND engineer_id IS NULL)
    OR (party = 'ENGINEER' AND engineer_id IS NOT NULL AND customer_id IS NULL AND provider_id IS NULL)),
  CONSTRAINT ck_charge__status CHECK (status IN ('OPEN','PRICED','REVERSED')),
  CONSTRAINT ck_charge__open_reason CHECK ((open_reason IS NOT NULL) = (status = 'OPEN')),
  CONSTRAINT ck_charge__priced CHECK (status <> 'PRICED'
    OR (currency IS NOT NULL AND total_minor IS NOT NULL AND rate_card_version_id IS NOT NULL)),
  INDEX ix_charge__status (status, service_on),
  INDEX ix_charge__service_on (service_on),
  INDEX ix_charge__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
