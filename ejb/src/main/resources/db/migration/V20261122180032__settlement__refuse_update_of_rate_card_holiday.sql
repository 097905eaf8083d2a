-- Holidays are terms: a version never changes.
CREATE TRIGGER tr_rate_card_holiday__no_update BEFORE UPDATE ON rate_card_holiday FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A rate card version never changes';
