-- Serial-numbered things at sites. Texts are empty, not NULL, when unknown.
CREATE TABLE asset (
  id             CHAR(36) CHARACTER SET ascii NOT NULL,
  version        BIGINT        NOT NULL,
  customer_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  site_id        CHAR(36) CHARACTER SET ascii NOT NULL,
  parent_id      CHAR(36) CHARACTER SET ascii NULL,      -- the asset that it is a part of
  tag            VARCHAR(32)   NOT NULL,
  name           VARCHAR(200)  NOT NULL,
  manufacturer   VARCHAR(120)  NOT NULL,
  model          VARCHAR(120)  NOT NULL,
  serial_number  VARCHAR(120)  NOT NULL,
  installed_on   DATE          NULL,
  warranty_until DATE          NULL,                     -- exclusive
  note           VARCHAR(2000) NOT NULL,
  is_active      BOOLEAN       NOT NULL,
  created_at     DATETIME(6)   NOT NULL,                 -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_asset__tag UNIQUE (tag),
  CONSTRAINT fk_asset__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_asset__site_id FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_asset__parent_id FOREIGN KEY (parent_id) REFERENCES asset (id),
  CONSTRAINT ck_asset__warranty_until CHECK (warranty_until > installed_on),
  INDEX ix_asset__name (name, id),
  INDEX ix_asset__serial_number (serial_number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
