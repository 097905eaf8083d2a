-- Free words on a customer, to filter by.
CREATE TABLE customer_tag (
  customer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  tag         VARCHAR(40) NOT NULL,
  PRIMARY KEY (customer_id, tag),
  CONSTRAINT fk_customer_tag__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  INDEX ix_customer_tag__tag (tag)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
