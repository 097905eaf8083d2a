-- No statement ever goes away.
CREATE TRIGGER tr_statement__refuse_delete BEFORE DELETE ON statement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Statements are never deleted';
