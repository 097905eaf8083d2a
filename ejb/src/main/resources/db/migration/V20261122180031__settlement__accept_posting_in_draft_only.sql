-- The journal of an agreed or locked statement stays as it is.
CREATE TRIGGER tr_posting__draft_only BEFORE INSERT ON posting FOR EACH ROW
BEGIN
  IF (SELECT status FROM statement WHERE id = NEW.statement_id) <> 'DRAFT' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The statement is no draft any more';
  END IF;
END;
