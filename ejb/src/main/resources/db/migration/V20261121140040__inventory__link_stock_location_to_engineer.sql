-- A van is an engineer's.
ALTER TABLE stock_location
  ADD CONSTRAINT fk_stock_location__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id);
