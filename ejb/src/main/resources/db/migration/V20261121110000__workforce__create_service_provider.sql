-- Outside companies whose engineers work for us.
CREATE TABLE service_provider (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT       NOT NULL,
  code         VARCHAR(32) NOT NULL, -- upper case
  name         VARCHAR(200) NOT NULL,
  contact_name VARCHAR(120) NOT NULL,                -- empty if unknown, as email and phone
  email        VARCHAR(254) NOT NULL,
  phone        VARCHAR(40)  NOT NULL,
  is_active    BOOLEAN      NOT NULL,
  created_at   DATETIME(6)  NOT NULL,                -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_service_provider__code UNIQUE (code),
  INDEX ix_service_provider__name (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
