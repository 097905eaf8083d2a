-- The journal is append-only for everybody.
CREATE TRIGGER tr_posting__refuse_update BEFORE UPDATE ON posting FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is append-only: reverse the charge line';
