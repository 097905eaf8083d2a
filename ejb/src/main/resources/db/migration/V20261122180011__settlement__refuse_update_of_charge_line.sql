-- A charge line never changes, also for those with more rights than the application.
CREATE TRIGGER tr_charge_line__refuse_update BEFORE UPDATE ON charge_line FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Charge lines never change: reverse the line';
