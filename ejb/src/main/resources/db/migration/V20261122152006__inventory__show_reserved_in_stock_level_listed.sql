-- On hand, reserved and available; LEFT JOIN keeps the level leading.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW stock_level_listed AS
SELECT
  CONCAT(v.part_id, ':', v.location_id) AS id,
  v.part_id, p.number AS part_number, p.name_en AS part_name_en, p.name_zh AS part_name_zh,
  p.unit, p.is_active AS is_part_active,
  v.location_id, l.code AS location_code, l.name AS location_name, l.kind AS location_kind,
  v.on_hand_thousandths, v.reserved_thousandths,
  v.on_hand_thousandths - v.reserved_thousandths AS available_thousandths
FROM stock_level v
LEFT JOIN part p ON p.id = v.part_id
LEFT JOIN stock_location l ON l.id = v.location_id
WHERE NOT v.is_counter;
