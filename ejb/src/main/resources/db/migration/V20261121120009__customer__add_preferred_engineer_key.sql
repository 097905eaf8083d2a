-- A preferred engineer exists.
ALTER TABLE customer_preferred_engineer ADD CONSTRAINT fk_customer_preferred_engineer__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id);
