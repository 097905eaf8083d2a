-- No entry can be written without being queued for its seal.
CREATE TRIGGER audit_entry_queue AFTER INSERT ON audit_entry
  FOR EACH ROW INSERT INTO audit_unsealed (entry_id) VALUES (NEW.id);
