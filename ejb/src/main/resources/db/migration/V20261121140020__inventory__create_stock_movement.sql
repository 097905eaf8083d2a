-- The stock ledger, double entry and append-only (ADR-0005, rule 8).
CREATE TABLE stock_movement (
  id                    CHAR(36) CHARACTER SET ascii NOT NULL,
  part_id               CHAR(36) CHARACTER SET ascii NOT NULL,
  from_location_id      CHAR(36) CHARACTER SET ascii NOT NULL,
  to_location_id        CHAR(36) CHARACTER SET ascii NOT NULL,
  quantity_thousandths  BIGINT       NOT NULL,       -- thousandths of the part's unit
  kind                  VARCHAR(16) CHARACTER SET ascii NOT NULL,
  at                    DATETIME(6)  NOT NULL,       -- UTC
  actor_id              CHAR(36) CHARACTER SET ascii NULL, -- null: the system itself
  actor                 VARCHAR(120) NOT NULL,
  reference             VARCHAR(120) NOT NULL,       -- what it was for, such as a number; may be empty
  note                  VARCHAR(500) NOT NULL,
  is_opening_or_null    BOOLEAN AS (IF(kind = 'OPENING', TRUE, NULL)) STORED,
  PRIMARY KEY (id),
  CONSTRAINT uq_stock_movement__opening UNIQUE (part_id, to_location_id, is_opening_or_null), -- opened once
  CONSTRAINT fk_stock_movement__part_id FOREIGN KEY (part_id) REFERENCES part (id),
  CONSTRAINT fk_stock_movement__from_location_id
    FOREIGN KEY (from_location_id) REFERENCES stock_location (id),
  CONSTRAINT fk_stock_movement__to_location_id
    FOREIGN KEY (to_location_id) REFERENCES stock_location (id),
  CONSTRAINT fk_stock_movement__actor_id FOREIGN KEY (actor_id) REFERENCES app_user (id),
  CONSTRAINT ck_stock_movement__quantity_thousandths CHECK (quantity_thousandths > 0),
  CONSTRAINT ck_stock_movement__to_location_id CHECK (to_location_id <> from_location_id),
  CONSTRAINT ck_stock_movement__kind CHECK (kind IN ('OPENING','TRANSFER')),
  INDEX ix_stock_movement__at (at),
  INDEX ix_stock_movement__part_id_at (part_id, at),
  INDEX ix_stock_movement__from_location_id_at (from_location_id, at),
  INDEX ix_stock_movement__to_location_id_at (to_location_id, at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
