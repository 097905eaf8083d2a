-- What left the house stays as it was.
CREATE TRIGGER tr_export_batch__refuse_delete BEFORE DELETE ON export_batch FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Exports never change: make another batch';
