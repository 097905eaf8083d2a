-- Engineers whom a customer likes to see again.
CREATE TABLE customer_preferred_engineer (
  customer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  engineer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (customer_id, engineer_id),
  CONSTRAINT fk_customer_preferred_engineer__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
