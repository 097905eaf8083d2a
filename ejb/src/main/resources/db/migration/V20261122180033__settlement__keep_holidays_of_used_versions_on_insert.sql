-- Nor after something was priced with it.
CREATE TRIGGER tr_rate_card_holiday__unused_insert BEFORE INSERT ON rate_card_holiday FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM charge WHERE rate_card_version_id = NEW.rate_card_version_id)
    OR EXISTS (SELECT 1 FROM charge_line WHERE rate_card_version_id = NEW.rate_card_version_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A rate card version never changes once it was used';
  END IF;
END;
