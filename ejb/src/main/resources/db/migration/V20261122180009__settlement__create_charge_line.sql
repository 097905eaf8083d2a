-- One amount between us and a party, with its rule and evidence; written once (INV7, ADR-0021).
CREATE TABLE charge_line (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  charge_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  pricing_round INT         NOT NULL,
  position     INT          NOT NULL,
  statement_id CHAR(36) CHARACTER SET ascii NOT NULL,
  visit_id     CHAR(36) CHARACTER SET ascii NOT NULL,
  visit_number VARCHAR(30)  NOT NULL,
  party        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  customer_id  CHAR(36) CHARACTER SET ascii NULL,
  provider_id  CHAR(36) CHARACTER SET ascii NULL,
  engineer_id  CHAR(36) CHARACTER SET ascii NULL,
  service_on   DATE         NOT NULL,
  kind         VARCHAR(16) CHARACTER SET ascii NOT NULL,
  rule         VARCHAR(32) CHARACTER SET ascii NOT NULL,
  quantity_thousandths BIGINT NOT NULL,
  unit         VARCHAR(16) CHARACTER SET ascii NOT NULL,
  unit_price_minor BIGINT   NULL,            -- null for shares
  basis_points INT          NULL,            -- of basis_minor; mark-up of a part
  basis_minor  BIGINT       NULL,
  amount_minor BIGINT       NOT NULL,
  currency     CHAR(3) CHARACTER SET ascii NOT NULL,
  rate_card_version_id CHAR(36) CHARACTER SET ascii NOT NULL,
  part_id      CHAR(36) CHARACTER SET ascii NULL,
  evidence     LONGTEXT     NOT NULL,        -- JSON
  reverses_id  CHAR(36) CHARACTER SET ascii NULL, -- the line that this one takes back
  reason       VARCHAR(500) NOT NULL,        -- of a reversal
  created_by   VARCHAR(100) NOT NULL,
  created_at   DATETIME(6)  NOT NULL,        -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_charge_line__reverses_id UNIQUE (reverses_id),
  CONSTRAINT fk_charge_line__charge_id FOREIGN KEY (charge_id) REFERENCES charge (id),
  CONSTRAINT fk_charge_line__statement_id FOREIGN KEY (statement_id) REFERENCES statement (id),
  CONSTRAINT fk_charge_line__rate_card_version_id FOREIGN KEY (rate_card_version_id)
    REFERENCES rate_card_version (id),
  CONSTRAINT fk_charge_line__part_id FOREIGN KEY (part_id) REFERENCES part (id),
  CONSTRAINT fk_charge_line__reverses_id FOREIGN KEY (reverses_id) REFERENCES charge_line (id),
  CONSTRAINT ck_charge_line__kind CHECK (kind IN
    ('LABOUR','CALL_OUT','TRAVEL','PART','SURCHARGE','TAX','COMMISSION')),
  CONSTRAINT ck_charge_line__evidence CHECK (JSON_VALID(evidence)),
  INDEX ix_charge_line__statement_id (statement_id, service_on),
  INDEX ix_charge_line__customer_id (customer_id),
  INDEX ix_charge_line__provider_id (provider_id),
  INDEX ix_charge_line__engineer_id (engineer_id),
  INDEX ix_charge_line__visit_id (visit_id),
  INDEX ix_charge_line__service_on (service_on, visit_number, created_at),
  INDEX ix_charge_line__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
