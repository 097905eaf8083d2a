-- People at a customer. Texts are empty, not NULL, when unknown.
CREATE TABLE contact (
  id          CHAR(36) CHARACTER SET ascii NOT NULL,
  version     BIGINT       NOT NULL,
  customer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  name        VARCHAR(120) NOT NULL,
  email       VARCHAR(254) NOT NULL,
  phone       VARCHAR(40)  NOT NULL,
  job_title   VARCHAR(120) NOT NULL,
  is_primary  BOOLEAN      NOT NULL,
  is_active   BOOLEAN      NOT NULL,
  created_at  DATETIME(6)  NOT NULL,                     -- UTC
  PRIMARY KEY (id),
  CONSTRAINT fk_contact__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  INDEX ix_contact__name (name, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
