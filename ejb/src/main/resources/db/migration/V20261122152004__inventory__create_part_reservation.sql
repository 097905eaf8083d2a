-- Parts held for visits: open, then used or released, never two of them (INV4, ADR-0016).
CREATE TABLE part_reservation (
  id                   CHAR(36) CHARACTER SET ascii NOT NULL,
  version              BIGINT      NOT NULL,
  visit_id             CHAR(36) CHARACTER SET ascii NOT NULL, -- its key comes with the visit's table
  part_id              CHAR(36) CHARACTER SET ascii NOT NULL,
  location_id          CHAR(36) CHARACTER SET ascii NOT NULL,
  quantity_thousandths BIGINT      NOT NULL,         -- thousandths of the part's unit
  status               VARCHAR(16) CHARACTER SET ascii NOT NULL,
  movement_id          CHAR(36) CHARACTER SET ascii NULL, -- by which it was used
  created_at           DATETIME(6) NOT NULL,         -- UTC
  ended_at             DATETIME(6) NULL,             -- UTC; used or released
  is_open_or_null      BOOLEAN AS (IF(status = 'OPEN', TRUE, NULL)) STORED,
  PRIMARY KEY (id),
  CONSTRAINT uq_part_reservation__open UNIQUE (visit_id, part_id, location_id, is_open_or_null),
  CONSTRAINT fk_part_reservation__level FOREIGN KEY (part_id, location_id)
    REFERENCES stock_level (part_id, location_id),
  CONSTRAINT fk_part_reservation__movement_id FOREIGN KEY (movement_id) REFERENCES stock_movement (id),
  CONSTRAINT ck_part_reservation__quantity_thousandths CHECK (quantity_thousandths > 0),
  CONSTRAINT ck_part_reservation__status CHECK (status IN ('OPEN','USED','RELEASED')),
  CONSTRAINT ck_part_reservation__movement_id CHECK ((movement_id IS NOT NULL) = (status = 'USED')),
  CONSTRAINT ck_part_reservation__ended_at CHECK ((ended_at IS NULL) = (status = 'OPEN')),
  INDEX ix_part_reservation__location_id_status (location_id, status),
  INDEX ix_part_reservation__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
