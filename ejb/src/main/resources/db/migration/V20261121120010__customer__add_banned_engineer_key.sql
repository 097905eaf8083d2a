-- A banned engineer exists.
ALTER TABLE customer_banned_engineer ADD CONSTRAINT fk_customer_banned_engineer__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id);
