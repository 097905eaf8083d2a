-- A customer's user belongs to a customer that exists.
ALTER TABLE app_user ADD CONSTRAINT fk_app_user__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id);
