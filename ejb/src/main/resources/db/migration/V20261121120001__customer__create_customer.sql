-- Who receives service. Texts are empty, not NULL, when unknown.
CREATE TABLE customer (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT        NOT NULL,
  number     VARCHAR(20)   NOT NULL,   -- for people: CU-000123
  name       VARCHAR(200)  NOT NULL,
  kind       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  email      VARCHAR(254)  NOT NULL,
  phone      VARCHAR(40)   NOT NULL,
  language   VARCHAR(10)   NOT NULL,
  note       VARCHAR(2000) NOT NULL,
  is_active  BOOLEAN       NOT NULL,
  created_at DATETIME(6)   NOT NULL,                     -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_customer__number UNIQUE (number),
  CONSTRAINT ck_customer__kind CHECK (kind IN ('PERSON','COMPANY')),
  CONSTRAINT ck_customer__language CHECK (language IN ('zh-CN','en')),
  INDEX ix_customer__name (name, id),
  INDEX ix_customer__created_at (created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
