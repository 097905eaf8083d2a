-- Places to be visited. Texts are empty, not NULL, when unknown.
CREATE TABLE site (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT        NOT NULL,
  customer_id  CHAR(36) CHARACTER SET ascii NOT NULL,
  name         VARCHAR(200)  NOT NULL,
  address_line VARCHAR(300)  NOT NULL,
  city         VARCHAR(100)  NOT NULL,
  postal_code  VARCHAR(20)   NOT NULL,
  country      CHAR(2)       NOT NULL,     -- ISO 3166-1 alpha-2
  latitude     DOUBLE        NOT NULL,                   -- degrees, WGS-84
  longitude    DOUBLE        NOT NULL,                   -- degrees, WGS-84
  access_notes VARCHAR(2000) NOT NULL,
  time_zone    VARCHAR(64) CHARACTER SET ascii NOT NULL, -- IANA
  territory_id CHAR(36) CHARACTER SET ascii NULL,        -- that the coordinates lie in
  is_active    BOOLEAN       NOT NULL,
  created_at   DATETIME(6)   NOT NULL,                   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT fk_site__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT ck_site__latitude CHECK (latitude BETWEEN -90 AND 90),
  CONSTRAINT ck_site__longitude CHECK (longitude BETWEEN -180 AND 180),
  INDEX ix_site__name (name, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
