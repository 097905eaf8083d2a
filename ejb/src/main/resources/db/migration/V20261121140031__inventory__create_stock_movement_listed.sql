-- Movements with the names that a list shows; a counter-account is no location to a reader.
CREATE SQL SECURITY INVOKER VIEW stock_movement_listed AS
SELECT
  m.id,
  m.part_id, p.number AS part_number, p.name_en AS part_name_en, p.name_zh AS part_name_zh, p.unit,
  f.id AS from_location_id, f.code AS from_location_code, f.name AS from_location_name,
  t.id AS to_location_id, t.code AS to_location_code, t.name AS to_location_name,
  m.quantity_thousandths, m.kind, m.at, m.actor, m.reference, m.note
FROM stock_movement m
LEFT JOIN part p ON p.id = m.part_id
LEFT JOIN stock_location f ON f.id = m.from_location_id AND NOT f.is_counter
LEFT JOIN stock_location t ON t.id = m.to_location_id AND NOT t.is_counter;
