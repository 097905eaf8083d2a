-- What the ledger sums up to, per part and location; changes with it in one transaction (INV3).
CREATE TABLE stock_level (
  part_id             CHAR(36) CHARACTER SET ascii NOT NULL,
  location_id         CHAR(36) CHARACTER SET ascii NOT NULL,
  is_counter          BOOLEAN NOT NULL,              -- the location's
  on_hand_thousandths BIGINT  NOT NULL,              -- thousandths of the part's unit
  PRIMARY KEY (part_id, location_id),
  CONSTRAINT fk_stock_level__part_id FOREIGN KEY (part_id) REFERENCES part (id),
  CONSTRAINT fk_stock_level__location_id
    FOREIGN KEY (location_id, is_counter) REFERENCES stock_location (id, is_counter),
  CONSTRAINT ck_stock_level__on_hand_thousandths CHECK (is_counter OR on_hand_thousandths >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
