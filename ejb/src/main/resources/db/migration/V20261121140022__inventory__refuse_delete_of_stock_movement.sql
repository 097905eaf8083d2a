-- The ledger is append-only for everybody, also for those with more rights than the application.
CREATE TRIGGER tr_stock_movement__refuse_delete BEFORE DELETE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The stock ledger is append-only: book a new movement';
