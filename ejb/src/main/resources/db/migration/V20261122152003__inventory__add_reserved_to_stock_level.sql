-- What of the parts on hand is held for visits; the sum of the open reservations (INV4, ADR-0016).
ALTER TABLE stock_level
  ADD COLUMN reserved_thousandths BIGINT NOT NULL DEFAULT 0, -- thousandths of the part's unit
  ADD CONSTRAINT ck_stock_level__reserved_thousandths
    CHECK (reserved_thousandths >= 0
           AND reserved_thousandths <= IF(is_counter, 0, on_hand_thousandths));
