-- Somebody was charged by these terms: new ones are a new version.
CREATE TRIGGER tr_rate_card_version__refuse_update BEFORE UPDATE ON rate_card_version FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Terms never change: add a version to the rate card';
