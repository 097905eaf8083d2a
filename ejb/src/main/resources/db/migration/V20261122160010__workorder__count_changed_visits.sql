-- See visit_clock.
CREATE TRIGGER visit__count_update BEFORE UPDATE ON visit FOR EACH ROW
BEGIN
  UPDATE visit_clock SET sequence = sequence + 1 WHERE id = 1;
  SET NEW.change_sequence = (SELECT sequence FROM visit_clock WHERE id = 1);
END;
