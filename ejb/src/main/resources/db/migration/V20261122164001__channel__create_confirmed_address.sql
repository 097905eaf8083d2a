-- Whose a confirmed e-mail address is, so that the next request finds the same customer (ADR-0014).
CREATE TABLE confirmed_address (
  digest       CHAR(64) CHARACTER SET ascii NOT NULL, -- SHA-256 of the address in lower case
  customer_id  CHAR(36) CHARACTER SET ascii NULL,     -- null inside the first transaction only
  confirmed_at DATETIME(6) NULL,                      -- UTC
  PRIMARY KEY (digest),
  CONSTRAINT fk_confirmed_address__customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
