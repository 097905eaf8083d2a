-- Terms of a rate card from a day on; they never change (ADR-0021). Prices in minor units, shares in basis points.
CREATE TABLE rate_card_version (
  id                 CHAR(36) CHARACTER SET ascii NOT NULL,
  rate_card_id       CHAR(36) CHARACTER SET ascii NOT NULL,
  number             INT         NOT NULL,
  valid_from         DATE        NOT NULL,
  valid_until        DATE        NULL,       -- exclusive; a later version ends it as well
  labour_unit_minutes INT        NOT NULL,
  labour_minimum_units INT       NOT NULL,
  labour_price_minor BIGINT      NOT NULL,
  call_out_fee_minor BIGINT      NOT NULL,
  travel_basis       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  travel_price_minor BIGINT      NOT NULL,
  parts_basis        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  parts_markup_bp    INT         NOT NULL,
  night_from         TIME        NULL,       -- local time of the site
  night_until        TIME        NULL,       -- exclusive
  night_bp           INT         NOT NULL,
  weekend_bp         INT         NOT NULL,
  holiday_bp         INT         NOT NULL,
  commission_bp      INT         NOT NULL,
  tax_bp             INT         NOT NULL,
  created_at         DATETIME(6) NOT NULL,   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_rate_card_version__number UNIQUE (rate_card_id, number),
  CONSTRAINT uq_rate_card_version__valid_from UNIQUE (rate_card_id, valid_from),
  CONSTRAINT fk_rate_card_version__rate_card_id FOREIGN KEY (rate_card_id) REFERENCES rate_card (id),
  CONSTRAINT ck_rate_card_version__valid CHECK (valid_until > valid_from),
  CONSTRAINT ck_rate_card_version__labour CHECK
    (labour_unit_minutes > 0 AND labour_minimum_units >= 0 AND labour_price_minor >= 0),
  CONSTRAINT ck_rate_card_version__prices CHECK (call_out_fee_minor >= 0 AND travel_price_minor >= 0),
  CONSTRAINT ck_rate_card_version__travel_basis CHECK (travel_basis IN ('NONE','KILOMETRE','MINUTE')),
  CONSTRAINT ck_rate_card_version__parts_basis CHECK (parts_basis IN ('NONE','PRICE','COST')),
  CONSTRAINT ck_rate_card_version__shares CHECK (parts_markup_bp >= 0 AND night_bp >= 0
    AND weekend_bp >= 0 AND holiday_bp >= 0 AND commission_bp >= 0 AND tax_bp >= 0),
  CONSTRAINT ck_rate_card_version__night CHECK ((night_from IS NULL) = (night_until IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
