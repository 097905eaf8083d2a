INSERT INTO visit_clock (id, sequence) VALUES (1, 0);
