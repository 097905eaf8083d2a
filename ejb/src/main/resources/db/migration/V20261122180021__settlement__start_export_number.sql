INSERT INTO export_number (id, last) VALUES (1, 0);
