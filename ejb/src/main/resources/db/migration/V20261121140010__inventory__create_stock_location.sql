-- Where parts are kept, and the counter-accounts that balance the ledger (ADR-0005).
CREATE TABLE stock_location (
  id                 CHAR(36) CHARACTER SET ascii NOT NULL,
  version            BIGINT       NOT NULL,
  code               VARCHAR(32)  NOT NULL,          -- upper case
  name               VARCHAR(120) NOT NULL,
  kind               VARCHAR(16) CHARACTER SET ascii NOT NULL,
  is_counter         BOOLEAN      NOT NULL,          -- no place: its level may be negative
  engineer_id        CHAR(36) CHARACTER SET ascii NULL, -- whose van it is
  provider_id        CHAR(36) CHARACTER SET ascii NULL, -- whose store it is
  plate              VARCHAR(20)  NOT NULL,          -- of a van; empty if unknown
  latitude           DOUBLE       NULL,
  longitude          DOUBLE       NULL,
  is_active          BOOLEAN      NOT NULL,
  created_at         DATETIME(6)  NOT NULL,          -- UTC
  is_active_or_null  BOOLEAN AS (IF(is_active, TRUE, NULL)) STORED,
  PRIMARY KEY (id),
  CONSTRAINT uq_stock_location__code UNIQUE (code),
  CONSTRAINT uq_stock_location__engineer_id UNIQUE (engineer_id, is_active_or_null), -- one active van
  CONSTRAINT uq_stock_location__id_is_counter UNIQUE (id, is_counter), -- for stock_level
  CONSTRAINT ck_stock_location__kind CHECK (kind IN ('WAREHOUSE','VAN','PROVIDER_STORE','COUNTER')),
  CONSTRAINT ck_stock_location__is_counter CHECK (is_counter = (kind = 'COUNTER')),
  CONSTRAINT ck_stock_location__engineer_id CHECK ((engineer_id IS NOT NULL) = (kind = 'VAN')),
  CONSTRAINT ck_stock_location__provider_id
    CHECK ((provider_id IS NOT NULL) = (kind = 'PROVIDER_STORE')),
  CONSTRAINT ck_stock_location__latitude CHECK (latitude BETWEEN -90 AND 90),
  CONSTRAINT ck_stock_location__longitude CHECK (longitude BETWEEN -180 AND 180),
  CONSTRAINT ck_stock_location__place CHECK ((latitude IS NULL) = (longitude IS NULL)),
  INDEX ix_stock_location__name (name),
  INDEX ix_stock_location__provider_id (provider_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
