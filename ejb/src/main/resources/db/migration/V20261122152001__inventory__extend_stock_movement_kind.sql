-- Parts are used at visits, and go back to the van when they were taken by mistake (ADR-0016).
ALTER TABLE stock_movement
  DROP CONSTRAINT ck_stock_movement__kind,
  ADD CONSTRAINT ck_stock_movement__kind CHECK (kind IN ('OPENING','TRANSFER','USE','RETURN'));
