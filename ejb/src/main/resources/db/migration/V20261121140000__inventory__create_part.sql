-- Stocked items.
CREATE TABLE part (
  id                CHAR(36) CHARACTER SET ascii NOT NULL,
  version           BIGINT       NOT NULL,
  number            VARCHAR(32)  NOT NULL,           -- upper case
  name_en           VARCHAR(120) NOT NULL,
  name_zh           VARCHAR(120) NOT NULL,
  unit              VARCHAR(16) CHARACTER SET ascii NOT NULL,
  price_minor       BIGINT       NOT NULL,           -- what the customer pays for one unit
  price_currency    CHAR(3) CHARACTER SET ascii NOT NULL,
  cost_minor        BIGINT       NOT NULL,           -- what one unit costs us
  cost_currency     CHAR(3) CHARACTER SET ascii NOT NULL,
  is_serial_tracked BOOLEAN      NOT NULL,
  is_lot_tracked    BOOLEAN      NOT NULL,
  is_active         BOOLEAN      NOT NULL,
  created_at        DATETIME(6)  NOT NULL,           -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_part__number UNIQUE (number),
  CONSTRAINT ck_part__unit CHECK (unit IN ('PIECE','METRE','LITRE','KILOGRAM','SET')),
  CONSTRAINT ck_part__price_minor CHECK (price_minor >= 0),
  CONSTRAINT ck_part__cost_minor CHECK (cost_minor >= 0),
  CONSTRAINT ck_part__is_serial_tracked CHECK (NOT is_serial_tracked OR unit IN ('PIECE','SET')),
  INDEX ix_part__name_en (name_en),
  INDEX ix_part__name_zh (name_zh),
  INDEX ix_part__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
