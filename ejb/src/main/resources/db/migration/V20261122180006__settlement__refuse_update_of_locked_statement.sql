-- What is locked stays as it is, also for those with more rights than the application.
CREATE TRIGGER tr_statement__refuse_update BEFORE UPDATE ON statement FOR EACH ROW
BEGIN
  IF OLD.status = 'LOCKED' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The statement is locked: reverse lines in an open one';
  END IF;
END;
