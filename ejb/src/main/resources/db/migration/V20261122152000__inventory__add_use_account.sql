-- The counter-account that parts go to when a visit uses them (ADR-0016).
INSERT INTO stock_location
  (id, version, code, name, kind, is_counter, plate, is_active, created_at)
VALUES
  ('00000000-0000-7000-8000-000000000002', 1, '.USED', 'Used at visits', 'COUNTER', TRUE, '', TRUE,
   '2026-11-22 00:00:00');
