-- Append-only for everybody, whatever their rights (rule 28).
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
  FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only';
