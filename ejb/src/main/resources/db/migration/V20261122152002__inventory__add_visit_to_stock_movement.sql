-- What a visit used is a sum over the ledger; the key to the visit comes with its table.
ALTER TABLE stock_movement
  ADD COLUMN visit_id CHAR(36) CHARACTER SET ascii NULL, -- of USE and RETURN
  ADD CONSTRAINT ck_stock_movement__visit_id
    CHECK ((visit_id IS NOT NULL) = (kind IN ('USE','RETURN'))),
  ADD INDEX ix_stock_movement__visit_id_part_id (visit_id, part_id);
