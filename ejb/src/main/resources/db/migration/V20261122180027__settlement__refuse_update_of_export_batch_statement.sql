-- What left the house stays as it was.
CREATE TRIGGER tr_export_batch_statement__refuse_update BEFORE UPDATE ON export_batch_statement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Exports never change: make another batch';
