-- Lines come into a draft, and stay.
CREATE TRIGGER tr_charge_line__draft_only BEFORE INSERT ON charge_line FOR EACH ROW
BEGIN
  IF (SELECT status FROM statement WHERE id = NEW.statement_id) <> 'DRAFT' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The statement is no draft any more';
  END IF;
END;
