-- Reservations with the names that a list shows; LEFT JOIN keeps the reservation leading.
CREATE SQL SECURITY INVOKER VIEW part_reservation_listed AS
SELECT
  r.id, r.version, r.visit_id,
  r.part_id, p.number AS part_number, p.name_en AS part_name_en, p.name_zh AS part_name_zh,
  p.unit, p.is_active AS is_part_active,
  r.location_id, l.code AS location_code, l.name AS location_name,
  r.quantity_thousandths, r.status, r.created_at, r.ended_at
FROM part_reservation r
LEFT JOIN part p ON p.id = r.part_id
LEFT JOIN stock_location l ON l.id = r.location_id;
