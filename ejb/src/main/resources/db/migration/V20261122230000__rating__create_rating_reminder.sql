-- Whom we reminded of a rating, so that nobody is reminded twice (J3, ADR-0020).
CREATE TABLE rating_reminder (
  visit_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  customer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  created_at  DATETIME(6) NOT NULL, -- UTC
  PRIMARY KEY (visit_id),
  CONSTRAINT fk_rating_reminder__visit_id FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT fk_rating_reminder__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  INDEX ix_rating_reminder__customer_id_created_at (customer_id, created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
