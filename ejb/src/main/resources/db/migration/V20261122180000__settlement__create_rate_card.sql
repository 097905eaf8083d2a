-- What a kind of party is charged or paid by (ADR-0021). Without a party it is the default of its kind.
CREATE TABLE rate_card (
  id          CHAR(36) CHARACTER SET ascii NOT NULL,
  version     BIGINT       NOT NULL,
  code        VARCHAR(32)  NOT NULL,
  name        VARCHAR(120) NOT NULL,
  party       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  customer_id CHAR(36) CHARACTER SET ascii NULL,
  provider_id CHAR(36) CHARACTER SET ascii NULL,
  engineer_id CHAR(36) CHARACTER SET ascii NULL,
  currency    CHAR(3) CHARACTER SET ascii NOT NULL,
  is_active   BOOLEAN      NOT NULL,
  created_at  DATETIME(6)  NOT NULL,         -- UTC
  party_key   CHAR(36) CHARACTER SET ascii NOT NULL, -- the party, or - for a default
  is_active_or_null BOOLEAN AS (IF(is_active, TRUE, NULL)) STORED,
  PRIMARY KEY (id),
  CONSTRAINT uq_rate_card__code UNIQUE (code),
  CONSTRAINT uq_rate_card__active UNIQUE (party, party_key, is_active_or_null),
  CONSTRAINT fk_rate_card__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_rate_card__provider_id FOREIGN KEY (provider_id) REFERENCES service_provider (id),
  CONSTRAINT fk_rate_card__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT ck_rate_card__party CHECK (
       (party = 'CUSTOMER' AND provider_id IS NULL AND engineer_id IS NULL)
    OR (party = 'PROVIDER' AND customer_id IS NULL AND engineer_id IS NULL)
    OR (party = 'ENGINEER' AND customer_id IS NULL AND provider_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
