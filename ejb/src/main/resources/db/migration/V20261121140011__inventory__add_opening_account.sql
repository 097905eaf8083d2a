-- The counter-account that opening stock comes from (ADR-0005).
INSERT INTO stock_location
  (id, version, code, name, kind, is_counter, plate, is_active, created_at)
VALUES
  ('00000000-0000-7000-8000-000000000001', 1, '.OPENING', 'Opening stock', 'COUNTER', TRUE, '', TRUE,
   '2026-11-21 00:00:00');
